package org.quorate.criterion.jetstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.jetstream.ClusterZone.DIGEST;
import static org.quorate.criterion.jetstream.ClusterZone.ROLES;
import static org.quorate.criterion.jetstream.ClusterZone.configuration;
import static org.quorate.criterion.jetstream.ClusterZone.good;
import static org.quorate.criterion.jetstream.JetstreamConfigurationCriteria.CLUSTER_IDENTITY_CONFIGURED;
import static org.quorate.criterion.jetstream.JetstreamConfigurationCriteria.CONFIGURATION_IN_PLACE;
import static org.quorate.criterion.jetstream.JetstreamConfigurationCriteria.DATA_DIRECTORY_MAPPED;
import static org.quorate.criterion.jetstream.JetstreamConfigurationCriteria.PORTS_CONFIGURED;
import static org.quorate.criterion.jetstream.JetstreamConfigurationCriteria.ROUTES_COMPLETE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

class JetstreamConfigurationCriteriaTest {
  private static final String FILE = "jetstream-configuration";
  private static final String NOT_THERE = "cat: /opt/bsfg/jetstream.conf: No such file or directory";
  private static final String REFUSED = "curl: (7) Failed to connect to localhost port 8222 after 0 ms: Could not connect to server";

  @Test
  void should_prove_a_good_configuration() {
    for (Criterion criterion : JetstreamConfigurationCriteria.all()) {
      Finding finding = criterion.judge(good().evidence());
      assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.PROVEN);
    }
  }

  @Test
  void should_refute_a_missing_or_empty_file() {
    for (Criterion criterion : JetstreamConfigurationCriteria.all()) {
      refuted(criterion, good().reads(FILE, "gamma", "", 1, "", NOT_THERE), "gamma");
      refuted(criterion, good().reads(FILE, "gamma", ""), "gamma: the file is empty");
    }
  }

  @Test
  void should_never_prove_without_or_from_garbled_readings() {
    for (Criterion criterion : List.of(CLUSTER_IDENTITY_CONFIGURED, ROUTES_COMPLETE, PORTS_CONFIGURED, DATA_DIRECTORY_MAPPED)) {
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), Set.of(FILE, "manifest", "jetstream-location"));
    }
  }

  @Test
  void should_refute_another_zone_s_cluster_name() {
    Zone zone = good().reads(FILE, "beta", configuration("plant-b", ROLES));

    refuted(CLUSTER_IDENTITY_CONFIGURED, zone, "beta: cluster name \"plant-b\"");
  }

  @Test
  void should_not_be_fooled_by_a_cluster_name_in_a_comment() {
    Zone zone = good().reads(FILE, "beta", configuration("plant-b # name: plant-a", ROLES));

    refuted(CLUSTER_IDENTITY_CONFIGURED, zone, "beta: cluster name \"plant-b\"");
  }

  @Test
  void should_not_decide_on_what_is_set_elsewhere() {
    unknown(CLUSTER_IDENTITY_CONFIGURED, good().reads(FILE, "beta", configuration("$CLUSTER", ROLES)), "outside the file");
    unknown(CLUSTER_IDENTITY_CONFIGURED, good().reads(FILE, "beta", "include ./cluster.conf\n"), "outside the file");
  }

  @Test
  void should_follow_a_variable_within_the_file() {
    Zone zone = good().reads(FILE, "beta", "ZONE: plant-a\n" + configuration("$ZONE", ROLES));

    assertThat(CLUSTER_IDENTITY_CONFIGURED.judge(zone.evidence()).verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void should_refute_a_missing_route() {
    Zone zone = good().reads(FILE, "alpha", configuration("plant-a", List.of("alpha", "beta")));

    refuted(ROUTES_COMPLETE, zone, "none to gamma");
  }

  @Test
  void should_refute_a_route_that_is_commented_out_or_has_another_port() {
    String text = configuration("plant-a", ROLES);
    refuted(ROUTES_COMPLETE, good().reads(FILE, "alpha", text.replace("nats://10.1.1.13", "# nats://10.1.1.13")), "none to gamma");
    refuted(ROUTES_COMPLETE, good().reads(FILE, "alpha", text.replace("10.1.1.13:6222", "10.1.1.13:6223")), "none to gamma");
  }

  @Test
  void should_refute_another_monitoring_or_cluster_port() {
    String text = configuration("plant-a", ROLES);
    refuted(PORTS_CONFIGURED, good().reads(FILE, "beta", text.replace("8222", "8223")), "beta: monitoring port 8223");
    refuted(PORTS_CONFIGURED, good().reads(FILE, "beta", text.replace("listen: 0.0.0.0:6222", "port: 7222")), "cluster port 7222");
    refuted(PORTS_CONFIGURED, good().reads(FILE, "beta", text.replace("http:", "# http:")), "monitoring port not set");
  }

  @Test
  void should_refute_a_server_that_listens_elsewhere_than_its_file_says() {
    refuted(PORTS_CONFIGURED, good().reads("listening-sockets", "beta", ClusterZone.SOCKETS.replace(":8222", ":8223")),
        "beta: the running server listens on [4222, 6222, 8223]");
  }

  @Test
  void should_judge_the_file_alone_before_any_server_runs() {
    Zone zone = good();
    ROLES.forEach(role -> zone.reads("listening-sockets", role, ""));

    assertThat(PORTS_CONFIGURED.judge(zone.evidence()).verdict()).isEqualTo(Verdict.PROVEN);
  }

  @Test
  void should_refute_a_store_outside_the_volume() {
    String text = configuration("plant-a", ROLES);
    refuted(DATA_DIRECTORY_MAPPED, good().reads(FILE, "beta", text.replace("/data/jetstream", "/tmp/jetstream")), 
        "nowhere on the host");
    refuted(DATA_DIRECTORY_MAPPED, good().reads("manifest", "beta", ClusterZone.MANIFEST.replace(
        "\"source\": \"/data/jetstream\"", "\"source\": \"/var/lib/elsewhere\"")), "/var/lib/elsewhere on the host");
    refuted(DATA_DIRECTORY_MAPPED, good().reads("jetstream-location", "beta", "8:1 /\n"), "mount point /");
  }

  @Test
  void should_refute_a_file_that_the_server_refuses() {
    Zone zone = good().reads("jetstream-configuration-test", "beta", "", 1, "",
        "nats-server: Parse error on line 2: 'Expected a map value terminator \",\" or a map terminator \"}\"'\n");

    refuted(CONFIGURATION_IN_PLACE, zone, "beta: nats-server refuses it");
  }

  @Test
  void should_refute_a_running_server_with_another_configuration() {
    Zone zone = good()
        .reads("jetstream-configuration-test", "beta", "", 0, "", ClusterZone.valid("sha256:beef"))
        .reads("jetstream-configuration-status", "beta", "1972350000");

    refuted(CONFIGURATION_IN_PLACE, zone, "beta: the file has the fingerprint sha256:beef, the running server " + DIGEST);
  }

  @Test
  void should_take_a_server_that_loaded_the_unchanged_file_as_proof_where_the_program_is_not_on_the_host() {
    Zone zone = good();
    ROLES.forEach(role -> zone.reads("jetstream-configuration-test", role, "", 127, "", "nats-server: command not found"));
    assertThat(CONFIGURATION_IN_PLACE.judge(zone.evidence()).verdict()).isEqualTo(Verdict.PROVEN);

    zone.reads("jetstream-configuration-status", "beta", "1972350000");
    unknown(CONFIGURATION_IN_PLACE, zone, "beta: the file changed at");
  }

  @Test
  void should_not_prove_a_file_that_no_server_has_examined() {
    Zone zone = good()
        .reads("jetstream-configuration-test", "beta", "", 127, "", "nats-server: command not found")
        .reads("jetstream-server", "beta", "", 7, "", REFUSED);

    unknown(CONFIGURATION_IN_PLACE, zone, "no nats-server has examined it");
  }

  private static void refuted(Criterion criterion, Zone zone, String observed) {
    judged(criterion, zone, Verdict.REFUTED, observed);
  }

  private static void unknown(Criterion criterion, Zone zone, String observed) {
    judged(criterion, zone, Verdict.NOT_PROVEN, observed);
  }

  private static void judged(Criterion criterion, Zone zone, Verdict verdict, String observed) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.observed()).as(criterion.name()).contains(observed);
    assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(verdict);
    assertThat(finding.evidence()).isNotEmpty();
  }
}
