package org.quorate.criterion.vrrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria.CONFIGURATION_PRESENT;
import static org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria.CONSISTENT;
import static org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria.IDENTITY_SHARED;
import static org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria.PEERS_CORRECT;
import static org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria.PRIORITY_ASYMMETRIC;
import static org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria.VIP_CONFIGURED;
import static org.quorate.criterion.vrrp.KeepalivedServiceCriteria.ACTIVE;
import static org.quorate.criterion.vrrp.ScriptCriteria.NOTIFY_SCRIPTS;
import static org.quorate.criterion.vrrp.ScriptCriteria.TRACK_SCRIPTS;
import static org.quorate.criterion.vrrp.VrrpZone.APPROVED;
import static org.quorate.criterion.vrrp.VrrpZone.DEMOTE;
import static org.quorate.criterion.vrrp.VrrpZone.PROMOTE;
import static org.quorate.criterion.vrrp.VrrpZone.TRACK;
import static org.quorate.criterion.vrrp.VrrpZone.good;
import static org.quorate.criterion.vrrp.VrrpZone.onBeta;
import static org.quorate.criterion.vrrp.VrrpZone.script;
import static org.quorate.criterion.vrrp.VrrpZone.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

class KeepalivedCriteriaTest {
  private static final String FILE = "keepalived-configuration";

  private static List<Criterion> all() {
    List<Criterion> all = new ArrayList<>(KeepalivedConfigurationCriteria.all());
    all.addAll(ScriptCriteria.all());
    all.add(ACTIVE);
    return all;
  }

  @Test
  void should_prove_a_good_keepalived() {
    for (Criterion criterion : all()) {
      Finding finding = criterion.judge(good().evidence());
      assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(Verdict.PROVEN);
    }
  }

  @Test
  void should_never_prove_without_or_from_garbled_readings() {
    for (Criterion criterion : all()) {
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), Set.of(
          FILE, "units", "notify-script-file", "notify-script-digest", "track-script-file", "track-script-digest"));
    }
  }

  @Test
  void should_refute_a_missing_file() {
    for (Criterion criterion : List.of(CONFIGURATION_PRESENT, IDENTITY_SHARED, PEERS_CORRECT, VIP_CONFIGURED, CONSISTENT)) {
      refuted(criterion, good().reads(FILE, "beta", "", 1, "", "cat: /etc/keepalived/keepalived.conf: No such file or directory"),
          "beta: cat: /etc/keepalived/keepalived.conf: No such file or directory");
    }
  }

  @Test
  void should_refute_a_file_that_keepalived_refuses() {
    refuted(CONFIGURATION_PRESENT, good().reads("keepalived-test", "beta", "", 5, "", "There are 1 missing '}'s or extra '{'s\n"),
        "beta: Keepalived refuses it: There are 1 missing '}'s or extra '{'s");
  }

  @Test
  void should_not_prove_a_file_that_changed_after_the_daemon_had_loaded_it() {
    Zone zone = good().reads("keepalived-configuration-status", "beta", "1972350000\n");
    judged(CONFIGURATION_PRESENT, zone, Verdict.NOT_PROVEN, "beta: the file changed at");

    zone.reads("units", "beta", unit("inactive", "dead"));
    judged(CONFIGURATION_PRESENT, zone, Verdict.PROVEN, "beta: placed and accepted; Keepalived does not run");
  }

  @Test
  void should_refute_another_router_id_or_instance() {
    refuted(IDENTITY_SHARED, onBeta("virtual_router_id 10", "virtual_router_id 11"), "alpha: plant-a 10; beta: plant-a 11");
    refuted(IDENTITY_SHARED, onBeta("vrrp_instance plant-a", "vrrp_instance other"), "beta: other 10");
    refuted(IDENTITY_SHARED, onBeta("virtual_router_id 10", "# virtual_router_id 10"), "without virtual_router_id");
  }

  @Test
  void should_refute_equal_or_inverted_priorities() {
    refuted(PRIORITY_ASYMMETRIC, onBeta("priority 100", "priority 150"), "alpha: priority 150; beta: priority 150");
    refuted(PRIORITY_ASYMMETRIC, onBeta("priority 100", "priority 200"), "beta: priority 200");
  }

  @Test
  void should_refute_a_stale_missing_or_further_peer() {
    refuted(PEERS_CORRECT, onBeta("10.1.1.11   #", "10.1.1.99   #"), "beta: unicast peers [10.1.1.99]");
    refuted(PEERS_CORRECT, onBeta("10.1.1.11   #", "# 10.1.1.11"), "beta: unicast peers []");
    refuted(PEERS_CORRECT, onBeta("10.1.1.11   #", "10.1.1.11\n    10.1.1.13 #"), "[10.1.1.11, 10.1.1.13]");
    refuted(PEERS_CORRECT, onBeta("unicast_src_ip 10.1.1.12", "unicast_src_ip 10.1.1.13"), "speaking from 10.1.1.13");
  }

  @Test
  void should_refute_another_vip_prefix_or_interface() {
    refuted(VIP_CONFIGURED, onBeta("10.1.1.10/24", "10.1.1.20/24"), "beta: virtual addresses [10.1.1.20/24 on eth0]");
    refuted(VIP_CONFIGURED, onBeta("10.1.1.10/24", "10.1.1.10/32"), "10.1.1.10/32");
    refuted(VIP_CONFIGURED, onBeta("/24 dev eth0", "/24 dev eth1"), "on eth1");
    judged(VIP_CONFIGURED, onBeta("/24 dev eth0", "/24"), Verdict.PROVEN, "10.1.1.10/24 on eth0");
  }

  @Test
  void should_refute_any_other_difference_without_showing_secrets() {
    refuted(CONSISTENT, onBeta("advert_int 1", "advert_int 2"), "only on beta: vrrp_instance plant-a > advert_int 2");
    Finding finding = CONSISTENT.judge(onBeta("abcd1234", "wxyz9876").evidence());
    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(finding.observed()).contains("auth_pass with its own value").doesNotContain("abcd1234", "wxyz9876");
  }

  @Test
  void should_refute_hooks_that_are_missing_in_the_configuration() {
    refuted(NOTIFY_SCRIPTS, onBeta("notify_master", "# notify_master"), "beta: the configuration has no notify_master");
    refuted(NOTIFY_SCRIPTS, onBeta("notify_fault /opt/bsfg/bin/demote", "notify_fault /tmp/else"), "calls /tmp/else");
    refuted(TRACK_SCRIPTS, onBeta("    jetstream\n", "    other\n"), "tracked but not defined: [other]");
    refuted(TRACK_SCRIPTS, onBeta("  track_script {\n    jetstream\n  }", ""), "does not call the approved script " + TRACK);
  }

  @Test
  void should_refute_hooks_that_are_missing_on_disk_or_would_not_run() {
    refuted(NOTIFY_SCRIPTS, good().reads("notify-script-file", "alpha", PROMOTE, 1, "",
        "stat: cannot statx '/opt/bsfg/bin/promote': No such file or directory"), "alpha: /opt/bsfg/bin/promote is not there");
    refuted(NOTIFY_SCRIPTS, script(good(), "notify", "beta", PROMOTE, "regular file|644|root:root", APPROVED), "not an executable file");
    refuted(NOTIFY_SCRIPTS, script(good(), "notify", "beta", DEMOTE, "regular file|777|root:root", APPROVED), "writable by others");
    refuted(NOTIFY_SCRIPTS, script(good(), "notify", "beta", DEMOTE, "directory|755|root:root", APPROVED), "is a directory");
    refuted(TRACK_SCRIPTS, script(good(), "track", "beta", TRACK, "regular file|755|root:root", "1".repeat(64)),
        "beta: /opt/bsfg/bin/track has the SHA-256 1111");
  }

  @Test
  void should_refute_a_keepalived_at_rest() {
    refuted(ACTIVE, good().reads("units", "beta", unit("inactive", "dead")), "beta: keepalived.service is inactive (dead)");
    refuted(ACTIVE, good().reads("process-states", "beta", "Ts keepalived.service keepalived\n"), "stand still");
    judged(ACTIVE, good().reads("process-states", "beta", "Ss init.scope systemd\n"), Verdict.NOT_PROVEN,
        "none of its processes is listed");
    refuted(ACTIVE, good().reads("units", "beta", unit("activating", "auto-restart")), "auto-restart");
  }

  private static void refuted(Criterion criterion, Zone zone, String observed) {
    judged(criterion, zone, Verdict.REFUTED, observed);
  }

  private static void judged(Criterion criterion, Zone zone, Verdict verdict, String observed) {
    Finding finding = criterion.judge(zone.evidence());
    assertThat(finding.observed()).as(criterion.name()).contains(observed);
    assertThat(finding.verdict()).as("%s: %s", criterion.name(), finding.observed()).isEqualTo(verdict);
  }
}
