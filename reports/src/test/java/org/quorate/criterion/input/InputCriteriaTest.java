package org.quorate.criterion.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.Expect.notProven;
import static org.quorate.criterion.Expect.proven;
import static org.quorate.criterion.Expect.refuted;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.reading.Endpoint;
import org.quorate.verdict.Verdict;

class InputCriteriaTest {
  private static final Map<String, String> ADDRESSES = Map.of("alpha", "10.1.1.11", "beta", "10.1.1.12", "gamma", "10.1.1.13");
  static final String ACCEPTED = "nats-server: configuration file /opt/bsfg/jetstream.conf is valid (sha256:33)\n";

  @Test
  void should_prove_hosts_that_have_their_names() {
    HostInputs.all().forEach(criterion -> proven(criterion, hosts()));
  }

  @Test
  void should_refute_a_host_with_another_name() {
    refuted(HostInputs.ALPHA_NAMED, hosts().reads("kernel-hostname", "alpha", "plant-b-alpha\n"), "calls itself plant-b-alpha");
    refuted(HostInputs.ALPHA_NAMED, hosts().with("hosts.alpha.hostname", "no-such-name"), "supplied is no-such-name");
  }

  @Test
  void should_refute_blank_and_shared_names() {
    refuted(HostInputs.GAMMA_NAMED, hosts().with("hosts.gamma.hostname", " "), "is no name of a host");
    refuted(HostInputs.BETA_NAMED, hosts().with("hosts.beta.hostname", "plant-a-alpha"), "is also the name of alpha");
  }

  @Test
  void should_refute_a_name_that_others_do_not_find() {
    refuted(HostInputs.GAMMA_NAMED, hosts().reads("name-resolution", "beta", "gamma", 2, "", ""), "beta: knows no host plant-a-gamma");
    refuted(HostInputs.GAMMA_NAMED, hosts().reads("name-resolution", "beta", "gamma", 0, "10.1.1.99 STREAM x\n", ""), "at 10.1.1.99 instead");
  }

  @Test
  void should_not_mind_what_a_host_makes_of_its_own_name() {
    proven(HostInputs.GAMMA_NAMED, hosts().reads("name-resolution", "gamma", "gamma", 0, "127.0.1.1 STREAM plant-a-gamma\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "vip.example.org", "10.1.1.12", "127.0.0.1", "224.0.0.18", "10.1.1.300", "10.1.1"})
  void should_refute_a_vip_that_is_none(String vip) {
    assertThat(given(ZoneInputs.VIP, Zone.example().with("zone.vip.address", vip))).isNotEmpty();
  }

  @Test
  void should_accept_a_good_vip() {
    assertThat(given(ZoneInputs.VIP, Zone.example())).isEmpty();
    assertThat(given(ZoneInputs.VIP, Zone.example().with("zone.vip.address", "fd00::10"))).isEmpty();
  }

  @Test
  void should_refute_a_zone_name_that_nothing_is_named_after() {
    assertThat(given(ZoneInputs.ZONE_NAME, Zone.example())).isEmpty();
    assertThat(given(ZoneInputs.ZONE_NAME, Zone.example().with("zone.name", ""))).contains("blank");
    assertThat(given(ZoneInputs.ZONE_NAME, Zone.example().with("zone.cluster", "other"))).contains("does not say plant-a");
    assertThat(given(ZoneInputs.ZONE_NAME, Zone.example().with("zone.cluster", "plant-a0"))).contains("does not say plant-a");
    assertThat(given(ZoneInputs.ZONE_NAME, Zone.example().with("zone.cluster", "implant-a"))).contains("does not say plant-a");
    assertThat(given(ZoneInputs.ZONE_NAME, Zone.example().with("zone.cluster", "bsfg-plant-a_js"))).isEmpty();
    assertThat(given(ZoneInputs.ZONE_NAME, Zone.example().with("policy.backup.remote", "remote:bsfg-backup/plant-ab/")))
        .contains("no path of plant-a");
  }

  @ParameterizedTest
  @CsvSource({"10.2.1.10, false", "10.2.1.10:99999, false", "10.2.1.10:0, false", ":9443, false", "10.2.1:9443, false",
      "zone-b.example.org:9443, true", "10.2.1.10:9443, true", "[fd00::1]:9443, true"})
  void should_tell_endpoints(String text, boolean good) {
    assertThat(Endpoint.parse(text).isPresent()).isEqualTo(good);
  }

  @Test
  void should_judge_peer_endpoints_without_calling_anybody() {
    assertThat(ZoneInputs.PEER_ENDPOINTS.probes()).isEmpty();
    proven(ZoneInputs.PEER_ENDPOINTS, Zone.example());
    refuted(ZoneInputs.PEER_ENDPOINTS, Zone.example().with("zone.peer-endpoints", List.of("10.2.1.10:9443", "10.3.1.10")), "10.3.1.10");
    refuted(ZoneInputs.PEER_ENDPOINTS, Zone.example().with("zone.peer-endpoints", List.of()), "names none");
  }

  @Test
  void should_judge_the_configuration_path_by_what_the_server_says() {
    proven(PathInputs.JETSTREAM_CONFIGURATION_PATH, configuration());
    refuted(PathInputs.JETSTREAM_CONFIGURATION_PATH, configuration().reads("jetstream-configuration-test", "beta", "", 1, "",
        "nats-server: open /opt/bsfg/jetstream.conf: no such file or directory\n"), "no such file");
    refuted(PathInputs.JETSTREAM_CONFIGURATION_PATH, configuration().reads("jetstream-configuration-test", "beta", "", 1, "",
        "nats-server: config is invalid (/opt/bsfg/jetstream.conf:2:1)\n"), "config is invalid");
    refuted(PathInputs.JETSTREAM_CONFIGURATION_PATH, configuration().with("paths.jetstream-configuration", "jetstream.conf"), "no absolute path");
    notProven(PathInputs.JETSTREAM_CONFIGURATION_PATH,
        configuration().reads("jetstream-configuration-test", "beta", "", 127, "", "timeout: failed to run command 'nats-server'"));
  }

  @Test
  void should_judge_the_alert_endpoint_by_its_answer() {
    proven(PathInputs.ALERT_ENDPOINT, alerts());
    refuted(PathInputs.ALERT_ENDPOINT, alerts().reads("alert-endpoint", "gamma", "", 7, "000", "curl: (7) Failed to connect"), "does not answer");
    refuted(PathInputs.ALERT_ENDPOINT, alerts().reads("alert-endpoint", "gamma", "", 0, "404", ""), "status 404");
    refuted(PathInputs.ALERT_ENDPOINT, alerts().with("zone.alert-endpoint", "alertmanager"), "is no host with a port");
  }

  @Test
  void should_prove_nothing_from_spoilt_readings() {
    HostInputs.all().forEach(criterion -> {
      Spoilt.neverProvenWithoutItsReadings(criterion, asked(criterion).evidence());
      Spoilt.neverProvenFromGarbage(criterion, asked(criterion).evidence(), criterion.probes());
    });
    Spoilt.neverProvenFromGarbage(PathInputs.ALERT_ENDPOINT, alerts().evidence(), Set.of("alert-endpoint"));
    Spoilt.neverProvenFromGarbage(
        PathInputs.JETSTREAM_CONFIGURATION_PATH, configuration().evidence(), Set.of("jetstream-configuration-test"));
  }

  /** Only what a criterion about one host's name needs: the others are asked for that one name. */
  private static Zone asked(Criterion criterion) {
    String role = criterion.name().split("-")[0];
    Zone zone = Zone.example().reads("kernel-hostname", role, "plant-a-" + role + "\n");
    Roles.TRIAD.stream().filter(other -> !other.equals(role)).forEach(other -> zone.reads("name-resolution", other, role, 0,
        "%s STREAM plant-a-%s\n".formatted(ADDRESSES.get(role), role), ""));
    return zone;
  }

  /** What is wrong with the environment file itself; empty when that part holds. */
  private static String given(Criterion criterion, Zone zone) {
    Finding finding = criterion.judge(zone.evidence());
    return finding.verdict() == Verdict.REFUTED ? finding.observed() : "";
  }

  static Zone hosts() {
    Zone zone = Zone.example();
    for (String role : Roles.TRIAD) {
      zone.reads("kernel-hostname", role, "plant-a-" + role + "\n");
      ADDRESSES.forEach((other, address) -> zone.reads("name-resolution", role, other, 0,
          "%1$s    STREAM plant-a-%2$s\n%1$s    DGRAM\n%1$s    RAW\n".formatted(address, other), ""));
    }
    return zone;
  }

  static Zone configuration() {
    Zone zone = Zone.example();
    Roles.TRIAD.forEach(role -> zone.reads("jetstream-configuration-test", role, "", 0, ACCEPTED, ""));
    return zone;
  }

  static Zone alerts() {
    return Zone.example().reads("alert-endpoint", Roles.TRIAD, "200");
  }
}
