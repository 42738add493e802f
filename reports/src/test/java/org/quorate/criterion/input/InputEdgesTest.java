package org.quorate.criterion.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.input.HostInputs.ALPHA_NAMED;
import static org.quorate.criterion.input.HostInputs.GAMMA_NAMED;
import static org.quorate.criterion.input.InputCriteriaTest.ACCEPTED;
import static org.quorate.criterion.input.InputCriteriaTest.alerts;
import static org.quorate.criterion.input.InputCriteriaTest.configuration;
import static org.quorate.criterion.input.InputCriteriaTest.hosts;
import static org.quorate.criterion.input.PathInputs.ALERT_ENDPOINT;
import static org.quorate.criterion.input.PathInputs.JETSTREAM_CONFIGURATION_PATH;
import static org.quorate.criterion.input.ZoneInputs.PEER_ENDPOINTS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

/** Names that are almost right, servers that say something else, evidence without an environment file. */
class InputEdgesTest {
  @ParameterizedTest
  @MethodSource({"names", "resolutions", "configurations", "endpoints", "zones"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> names() {
    return List.of(
        new Judged(GAMMA_NAMED, hosts(), Verdict.PROVEN, "hosts.gamma.hostname is plant-a-gamma"),
        new Judged(GAMMA_NAMED, hosts().with("hosts.alpha.hostname", "PLANT-A-GAMMA"), Verdict.REFUTED,
            "hosts.gamma.hostname plant-a-gamma is also the name of alpha"),
        new Judged(ALPHA_NAMED, hosts().reads("kernel-hostname", "alpha", "", 1, "plant-a-alpha\n", ""),
            Verdict.NOT_PROVEN,
            "alpha: \"kernel-hostname\" ended with status 1"),
        new Judged(ALPHA_NAMED, hosts().reads("kernel-hostname", "alpha", "???\n"), Verdict.NOT_PROVEN,
            "alpha: \"kernel-hostname\" ended with status 0"));
  }

  static List<Judged> resolutions() {
    String line = "10.1.1.13    STREAM plant-a-gamma\n";
    String ended = "beta: \"name-resolution\" of gamma ended with status ";
    return List.of(
        resolved(0, line, Verdict.PROVEN, "beta: finds plant-a-gamma at 10.1.1.13"),
        resolved(0, line + "\n", Verdict.PROVEN, "beta: finds plant-a-gamma at 10.1.1.13"),
        resolved(1, line, Verdict.NOT_PROVEN, ended + 1),
        resolved(2, line, Verdict.NOT_PROVEN, ended + 2),
        resolved(0, "", Verdict.NOT_PROVEN, ended + 0),
        resolved(0, line + "garbage\n", Verdict.NOT_PROVEN, ended + 0),
        resolved(0, line + line.replace("10.1.1.13", "10.1.1.99"), Verdict.REFUTED, "instead of 10.1.1.13"),
        new Judged(GAMMA_NAMED, Zone.example().reads("kernel-hostname", "gamma", "plant-a-gamma\n")
            .reads("name-resolution", "alpha", "gamma", 0, line, "")
                .reads("name-resolution", "beta", "alpha", 0, line, ""),
            Verdict.NOT_PROVEN, "beta: what it makes of the name of gamma was not asked"));
  }

  static List<Judged> configurations() {
    String ended = "beta: \"jetstream-configuration-test\" ended with status ";
    return List.of(
        tested(0, ACCEPTED, Verdict.PROVEN, "beta: the server accepts /opt/bsfg/jetstream.conf"),
        tested(0, ACCEPTED.replace("jetstream.conf", "other.conf"), Verdict.NOT_PROVEN, ended + 0),
        tested(1, ACCEPTED, Verdict.REFUTED, "beta: the server does not accept /opt/bsfg/jetstream.conf"),
        tested(1, "open: no such file or directory\n", Verdict.REFUTED, "beta: the server does not accept"),
        tested(2, "nats-server: open: no such file or directory\n", Verdict.NOT_PROVEN, ended + 2),
        tested(1, "garbage", Verdict.NOT_PROVEN, ended + 1),
        new Judged(JETSTREAM_CONFIGURATION_PATH, configuration().with("paths.jetstream-configuration", "/a b"),
            Verdict.REFUTED, "paths.jetstream-configuration \"/a b\" is no absolute path"));
  }

  static List<Judged> endpoints() {
    String ended = "beta: \"alert-endpoint\" ended with status ";
    return List.of(
        ready(0, "200", Verdict.PROVEN, "beta: 10.1.1.30:9093 is ready"),
        ready(1, "200", Verdict.REFUTED, "beta: 10.1.1.30:9093 answers with status 200"),
        ready(0, "503", Verdict.REFUTED, "beta: 10.1.1.30:9093 answers with status 503"),
        ready(28, "000", Verdict.REFUTED, "beta: 10.1.1.30:9093 does not answer"),
        ready(2, "000", Verdict.NOT_PROVEN, ended + 2),
        ready(28, "", Verdict.NOT_PROVEN, ended + 28));
  }

  static List<Judged> zones() {
    return List.of(
        new Judged(PEER_ENDPOINTS, Zone.example(), Verdict.PROVEN, "zone.peer-endpoints is [\""),
        new Judged(PEER_ENDPOINTS, Zone.example().with("zone.peer-endpoints", List.of("x", "10.2.1.10:9443")),
            Verdict.REFUTED,
            "\"x\" is no host with a port from 1 to 65535"));
  }

  @Test
  void what_was_supplied_is_in_the_environment_file_of_the_evidence() {
    Finding none = PEER_ENDPOINTS.judge(new Evidence(List.of()));

    assertThat(none.verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(none.observed()).isEqualTo("the evidence has no environment file");
    assertThat(PEER_ENDPOINTS.judge(Zone.example().evidence()).evidence()).containsExactly(1L);
  }

  private static Judged resolved(int exit, String out, Verdict verdict, String observed) {
    return new Judged(GAMMA_NAMED, hosts().reads("name-resolution", "beta", "gamma", exit, out, ""), verdict, observed);
  }

  private static Judged tested(int exit, String out, Verdict verdict, String observed) {
    return new Judged(JETSTREAM_CONFIGURATION_PATH,
        configuration().reads("jetstream-configuration-test", "beta", "", exit, out, ""), verdict, observed);
  }

  private static Judged ready(int exit, String out, Verdict verdict, String observed) {
    return new Judged(ALERT_ENDPOINT, alerts().reads("alert-endpoint", "beta", "", exit, out, ""), verdict, observed);
  }
}
