package org.quorate.criterion.jetstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.jetstream.ClusterZone.ROLES;
import static org.quorate.criterion.jetstream.ClusterZone.configuration;
import static org.quorate.criterion.jetstream.ClusterZone.good;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.FORMS_IN_ANY_ORDER;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.LEADER_ELECTED;
import static org.quorate.criterion.jetstream.JetstreamClusterCriteria.RUNNING;
import static org.quorate.criterion.jetstream.JetstreamConfigurationCriteria.CLUSTER_IDENTITY_CONFIGURED;
import static org.quorate.criterion.jetstream.JetstreamConfigurationCriteria.CONFIGURATION_IN_PLACE;
import static org.quorate.criterion.jetstream.JetstreamConfigurationCriteria.PORTS_CONFIGURED;
import static org.quorate.criterion.jetstream.JetstreamConfigurationCriteria.ROUTES_COMPLETE;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Expect;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.evidence.Answer;
import org.quorate.evidence.EntryKind;
import org.quorate.verdict.Verdict;

/** What is rare: settings in other files, programs that cannot be asked, services without a container, odd journals. */
class JetstreamEdgesTest {
  private static final String FILE = "jetstream-configuration";
  private static final String TEST = "jetstream-configuration-test";
  private static final String WHOLE = configuration("plant-a", ROLES);

  @ParameterizedTest
  @MethodSource({"elsewhere", "examined", "services"})
  void judged_with_its_reason(Judged row) {
    assertThat(row.holds().evidence()).isNotEmpty();
  }

  static List<Judged> elsewhere() {
    String routeless = WHOLE.replace("nats://", "# nats://");
    return List.of(
        new Judged(ROUTES_COMPLETE, beta(FILE, routeless), Verdict.REFUTED, "beta: routes []; none to alpha and beta and gamma"),
        new Judged(ROUTES_COMPLETE, beta(FILE, "include ./more.conf\n" + routeless), Verdict.NOT_PROVEN,
            "beta: routes are set outside the file"),
        new Judged(ROUTES_COMPLETE, beta(FILE, "include ./more.conf\n" + WHOLE), Verdict.PROVEN, "beta: routes [nats://10.1.1.11"),
        new Judged(ROUTES_COMPLETE, beta(FILE, WHOLE.replace("nats://10.1.1.13:6222", "$GAMMA")), Verdict.NOT_PROVEN,
            "beta: routes are set outside the file"),
        new Judged(PORTS_CONFIGURED, beta(FILE, "include ./more.conf\n" + WHOLE.replace("http:", "# http:")),
            Verdict.NOT_PROVEN,
            "beta: monitoring port not set, cluster port 6222; parts of the configuration are in other files"),
        new Judged(PORTS_CONFIGURED, beta(FILE, "include ./more.conf\n" + WHOLE.replace("listen: 0.0.0.0:6222", "")),
            Verdict.NOT_PROVEN, "beta: monitoring port 8222, cluster port not set; parts of"),
        new Judged(PORTS_CONFIGURED, beta(FILE, "include ./more.conf\n" + WHOLE.replace("8222", "8223")), Verdict.REFUTED,
            "beta: monitoring port 8223, cluster port 6222"));
  }

  static List<Judged> examined() {
    Zone gone = beta(TEST, "").reads(TEST, "beta", "", 125, "", "nats-server: parse error");
    Zone noFile = good().reads(TEST, "beta", "", 1, "", "nats-server: open /x: no such file or directory");
    Zone silent = good().reads("jetstream-server", "beta", "", 7, "", "curl: (7) Could not connect to server");
    Zone unreachable = good().unanswered("jetstream-server", "beta", Answer.UNREACHABLE);
    Zone unread = good().reads(TEST, "beta", "", 127, "", "").reads("jetstream-configuration-status", "beta", "today");
    return List.of(
        new Judged(CONFIGURATION_IN_PLACE, good(), Verdict.PROVEN, "beta: placed, and accepted by nats-server, and in use"),
        new Judged(CONFIGURATION_IN_PLACE, gone, Verdict.PROVEN, "beta: placed, and loaded by the running server"),
        new Judged(CONFIGURATION_IN_PLACE, noFile, Verdict.PROVEN, "beta: placed, and loaded by the running server"),
        new Judged(CONFIGURATION_IN_PLACE, good().reads(TEST, "beta", "", 124, "", "first\nnats-server: parse error\n"),
            Verdict.REFUTED, "beta: nats-server refuses it: nats-server: parse error"),
        new Judged(CONFIGURATION_IN_PLACE, good().reads(TEST, "beta", ""), Verdict.REFUTED,
            "beta: nats-server refuses it: nothing"),
        new Judged(CONFIGURATION_IN_PLACE, silent, Verdict.PROVEN,
            "beta: placed, and accepted by nats-server; no server runs yet"),
        new Judged(CONFIGURATION_IN_PLACE, unreachable, Verdict.NOT_PROVEN, "beta"),
        new Judged(CONFIGURATION_IN_PLACE, unread, Verdict.NOT_PROVEN, "today"));
  }

  static List<Judged> services() {
    String running = ClusterZone.unit("active").replace("exited", "running");
    String oneOff = ClusterZone.container("running").replace("oneoff=False", "oneoff=True");
    return List.of(
        new Judged(RUNNING, beta("containers", "").reads("units", "beta", running), Verdict.PROVEN,
            "beta: no container, jetstream.service running; plant-a-beta answers"),
        new Judged(RUNNING, beta("containers", ""), Verdict.REFUTED,
            "beta: no container, jetstream.service not running by itself; plant-a-beta answers"),
        new Judged(RUNNING, beta("containers", "").reads("units", "beta", running.replace("=active", "=failed")),
            Verdict.REFUTED, "not running by itself"),
        new Judged(RUNNING, beta("containers", oneOff), Verdict.REFUTED, "beta: no container, jetstream.service not running"),
        new Judged(RUNNING, beta("containers", ClusterZone.container("exited")).reads("units", "beta", running),
            Verdict.REFUTED, "exited"));
  }

  @Test
  void what_a_follower_thinks_of_the_others_does_not_count() {
    String offline = ClusterZone.peer("plant-a-alpha", false, true) + ", " + ClusterZone.peer("plant-a-gamma", false, true);
    Expect.proven(LEADER_ELECTED, beta("jetstream-meta", ClusterZone.meta("plant-a-alpha", offline)),
        "beta: leader plant-a-alpha");
  }

  @Test
  void what_is_expected_names_the_file_and_the_values() {
    assertThat(CLUSTER_IDENTITY_CONFIGURED.judge(good().evidence()).expected())
        .isEqualTo("cluster name \"plant-a\" in /opt/bsfg/jetstream.conf on every node");
    assertThat(ROUTES_COMPLETE.judge(good().evidence()).expected())
        .isEqualTo("routes to Alpha, Beta and Gamma in /opt/bsfg/jetstream.conf on every node");
    assertThat(PORTS_CONFIGURED.judge(good().evidence()).expected()).isEqualTo("monitoring port 8222 and cluster port "
        + "6222 in /opt/bsfg/jetstream.conf, and on the sockets of a running server");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "- gamma alpha beta; [gamma, alpha, beta]", "gamma alpha - - - beta; []", "alpha beta gamma; [alpha, beta, gamma]",
    "gamma alpha beta - gamma beta alpha; [gamma, alpha, beta, gamma, beta, alpha]", "gamma gamma alpha; []"})
  void starts_in_one_order_alone_show_nothing_of_another(String journal, String rounds) {
    Finding finding = FORMS_IN_ANY_ORDER.judge(journal(journal).evidence());
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(finding.observed()).isEqualTo("starts of all three nodes in this run: " + rounds);
  }

  @Test
  void each_start_is_named_by_its_order() {
    Finding finding = FORMS_IN_ANY_ORDER.judge(journal("gamma alpha beta - beta gamma alpha").evidence());
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(finding.observed()).contains("started in the order gamma, alpha, beta: ")
        .contains("started in the order beta, gamma, alpha: ");
  }

  /** Starts by role; a dash is a stop. */
  private static Zone journal(String journal) {
    Zone zone = Zone.example();
    for (String each : journal.split(" ")) {
      boolean stop = each.equals("-");
      for (String phase : List.of("intent", "outcome")) {
        zone.entry(EntryKind.ACTION, stop ? StartRounds.STOP : StartRounds.START, stop ? "alpha" : each,
            JsonNodeFactory.instance.objectNode().put("phase", phase));
      }
    }
    return zone;
  }

  private static Zone beta(String probe, String out) {
    return good().reads(probe, "beta", out);
  }
}
