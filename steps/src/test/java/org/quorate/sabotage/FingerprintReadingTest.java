package org.quorate.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of a host's answers is state, and what passes by itself. */
class FingerprintReadingTest {
  private static final String LEADS = """
      {"server_id": "N1", "meta_cluster": {"name": "lab", "leader": "lab-alpha", "cluster_size": 3, "replicas": [
        {"name": "lab-beta", "current": true}, {"name": "lab-gamma", "current": %s, "offline": %s}]}}""";
  private static final String FOLLOWS = """
      {"server_id": "N2", "meta_cluster": {"name": "lab", "leader": "%s", "cluster_size": 3, "replicas": [
        {"name": "lab-alpha", "current": false}, {"name": "lab-gamma", "current": false}]}}""";

  @Test
  void a_cluster_in_order_leaves_no_trace_whoever_leads_it() {
    assertThat(lines("JetStream cluster", LEADS.formatted(true, false))).isEmpty();
    assertThat(lines("JetStream cluster", FOLLOWS.formatted("lab-alpha"))).isEmpty();
  }

  @Test
  void a_cluster_that_comes_back_late_is_a_difference() {
    assertThat(lines("JetStream cluster", LEADS.formatted(false, false))).containsExactly("lab-gamma is not current");
    assertThat(lines("JetStream cluster", LEADS.formatted(false, true))).containsExactly("lab-gamma is offline");
    assertThat(lines("JetStream cluster", FOLLOWS.formatted(""))).containsExactly("no leader");
    assertThat(lines("JetStream cluster", FOLLOWS.formatted("lab-beta"))).as("it leads only itself").hasSize(2);
    assertThat(lines("JetStream cluster", "")).containsExactly("no report");
  }

  @Test
  void a_host_that_started_again_is_what_it_was() {
    assertThat(lines("addresses", "2880: eth0    inet 198.18.173.12/24 scope global eth0\n"))
        .isEqualTo(lines("addresses", "2876: eth0    inet 198.18.173.12/24 scope global eth0\n"));
    assertThat(lines("files", "/etc/hosts f 644 root:root 324 1795309182.1\n"))
        .isEqualTo(lines("files", "/etc/hosts f 644 root:root 324 1795308772.2\n"))
        .isNotEqualTo(lines("files", "/etc/hosts f 644 root:root 325 1795308772.2\n"));
    assertThat(lines("packet filter", "\t\tip daddr 127.0.0.11 tcp dport 53 counter dnat to 127.0.0.11:42695\n")).isEmpty();
    assertThat(lines("sockets", "LISTEN 0 4096 127.0.0.1:40541 0.0.0.0:*\nLISTEN 0 128 0.0.0.0:22 0.0.0.0:*\n"))
        .containsExactly("0.0.0.0:22");
  }

  @Test
  void other_files_count_with_their_times_and_a_controller_that_failed_as_stopped() {
    assertThat(lines("files", "/etc/fstab f 644 root:root 30 1795309182.1\n"))
        .isNotEqualTo(lines("files", "/etc/fstab f 644 root:root 30 1795308772.2\n"));
    assertThat(lines("units", "bsfg-controller.service loaded failed failed The controller\n")).isEmpty();
    assertThat(lines("units", "bsfg-controller.service loaded active running The controller\n")).hasSize(1);
    assertThat(lines("units", "jetstream.service loaded failed failed JetStream\n"))
        .containsExactly("jetstream.service loaded failed");
  }

  @Test
  void a_command_put_off_is_left_behind_and_one_under_way_passes() {
    assertThat(lines("units", "run-r3f0a.service loaded active running sh -c demote\n")).isEmpty();
    assertThat(lines("units", "run-r3f0a.timer loaded active waiting sh -c demote\n"))
        .containsExactly("run-r3f0a.timer loaded active");
  }

  @Test
  void a_newer_backup_passes_and_one_of_times_to_come_does_not() {
    assertThat(lines("metrics", "bsfg_backup_newest_object_seconds 1795321259\n")).isEmpty();
    assertThat(lines("metrics", "bsfg_backup_newest_object_seconds 4102444800\n")).hasSize(1);
    assertThat(lines("metrics", "bsfg_vrrp_master 1\n")).hasSize(1);
  }

  /** Prometheus tells two of the same labels apart by their names only where one selector finds both. */
  @Test
  void no_value_of_monitoring_hides_another() {
    String query = FingerprintReading.OF_MONITORING.stream().filter(reading -> reading.name().equals("monitoring"))
        .flatMap(reading -> reading.argv().stream()).filter(argument -> argument.startsWith("query=")).findFirst()
        .orElseThrow();
    String[] joined = query.split(" or ");
    assertThat(joined[0]).startsWith("query={__name__=~").contains("bsfg_jetstream_cluster_size", "bsfg_vrrp_master");
    assertThat(Stream.of(joined).skip(1)).isNotEmpty().allMatch(part -> part.startsWith("label_replace("));
    assertThat(Stream.of(joined).skip(1).map(part -> part.replaceAll(".*, \"of\", (\"[^\"]*\").*", "$1")))
        .doesNotHaveDuplicates();
  }

  private static List<String> lines(String name, String text) {
    return Stream.of(FingerprintReading.OF_HOSTS, FingerprintReading.OF_MONITORING).flatMap(List::stream)
        .filter(reading -> reading.name().equals(name)).findFirst().orElseThrow().lines().apply(text).toList();
  }
}
