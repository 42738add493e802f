package org.quorate.criterion.vrrp;

import static org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria.CONFIGURATION_PRESENT;
import static org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria.CONSISTENT;
import static org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria.VIP_CONFIGURED;
import static org.quorate.criterion.vrrp.KeepalivedServiceCriteria.ACTIVE;
import static org.quorate.criterion.vrrp.KeepalivedServiceCriteria.STARTED_AFTER_FORMATION;
import static org.quorate.criterion.vrrp.ScriptCriteria.NOTIFY_SCRIPTS;
import static org.quorate.criterion.vrrp.VrrpZone.PROMOTE;
import static org.quorate.criterion.vrrp.VrrpZone.good;
import static org.quorate.criterion.vrrp.VrrpZone.onBeta;
import static org.quorate.criterion.vrrp.VrrpZone.unit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Zone;
import org.quorate.criterion.jetstream.ClusterZone;
import org.quorate.evidence.EntryKind;
import org.quorate.verdict.Verdict;

/** Several instances in a file, programs that fail otherwise than the judge can understand, odd journals. */
class VrrpEdgesTest {
  private static final String STAT = "stat: cannot statx '/opt/bsfg/bin/promote': No such file or directory";
  private static final String OTHER_INSTANCE = """
      vrrp_instance other {
        interface eth1
        virtual_router_id 20
        virtual_ipaddress {
          10.9.9.9/24 dev eth1
        }
      }
      """;

  @ParameterizedTest
  @MethodSource({"files", "scripts", "journals"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> files() {
    return List.of(
        new Judged(VIP_CONFIGURED, onBeta("vrrp_instance plant-a", OTHER_INSTANCE + "vrrp_instance plant-a"),
            Verdict.PROVEN, "beta: virtual addresses [10.1.1.10/24 on eth0]"),
        new Judged(VIP_CONFIGURED, onBeta("10.1.1.10/24 dev eth0", "10.1.1.20/24 dev eth0"), Verdict.REFUTED,
            "beta: virtual addresses [10.1.1.20/24 on eth0]"),
        new Judged(CONFIGURATION_PRESENT, good(), Verdict.PROVEN, "beta: placed, accepted and loaded"),
        new Judged(CONFIGURATION_PRESENT, good().reads("keepalived-test", "beta", "", 123, "", "bad"), Verdict.REFUTED,
            "beta: Keepalived refuses it: bad"),
        new Judged(CONFIGURATION_PRESENT, good().reads("keepalived-test", "beta", "", 124, "", "bad"), Verdict.NOT_PROVEN,
            "beta: Keepalived has not examined the file"),
        new Judged(CONFIGURATION_PRESENT, good().reads("keepalived-test", "beta", "", 1, "", ""), Verdict.REFUTED,
            "beta: Keepalived refuses it: no message"),
        new Judged(ACTIVE, good().reads("units", "beta", "Id=other.service\nActiveState=active\n"), Verdict.NOT_PROVEN,
            "beta: nothing was said of keepalived.service"),
        new Judged(CONSISTENT, onBeta("! Keepalived", "include more.conf\n! Keepalived"), Verdict.NOT_PROVEN,
            "parts of the configuration are in other files"));
  }

  static List<Judged> scripts() {
    return List.of(
        new Judged(NOTIFY_SCRIPTS, script("file", 123, "", STAT), Verdict.REFUTED, "beta: /opt/bsfg/bin/promote is not there"),
        new Judged(NOTIFY_SCRIPTS, script("file", 124, "", STAT), Verdict.NOT_PROVEN,
            "beta: \"notify-script-file\" ended with status 124 and printed \"stat: cannot"),
        new Judged(NOTIFY_SCRIPTS, script("file", 0, "regular file|755|root:root\n", STAT), Verdict.PROVEN, "with mode 755"),
        new Judged(NOTIFY_SCRIPTS, script("file", 0, "regular file", ""), Verdict.NOT_PROVEN,
            "beta: \"notify-script-file\" ended with status 0 and printed \"regular file\""),
        new Judged(NOTIFY_SCRIPTS, script("digest", 0, "no digest", ""), Verdict.NOT_PROVEN,
            "beta: \"notify-script-digest\" ended with status 0 and printed \"no digest\""),
        new Judged(NOTIFY_SCRIPTS, script("digest", 1, "", STAT), Verdict.REFUTED, "beta: /opt/bsfg/bin/promote is not there"));
  }

  static List<Judged> journals() {
    Zone another = judged(ClusterZone.good(), "jetstream-leader-elected");
    Zone better = judged(ClusterZone.good().reads("jetstream-health", "beta", "{\"status\":\"unavailable\"}\n503"));
    Zone healthy = judged(better.reads("jetstream-health", "beta", "{\"status\":\"ok\"}\n200"));
    Zone running = started(started(look(judged(ClusterZone.good()), "inactive"), "alpha"), "beta");
    return List.of(
        new Judged(STARTED_AFTER_FORMATION, started(started(look(another, "inactive"), "alpha"), "beta"), Verdict.REFUTED,
            "alpha: started before the cluster was judged"),
        new Judged(STARTED_AFTER_FORMATION, started(started(look(healthy, "inactive"), "alpha"), "beta"), Verdict.PROVEN,
            "alpha: cluster judged healthy"),
        new Judged(STARTED_AFTER_FORMATION, started(look(judged(ClusterZone.good()), "failed"), "beta"),
            Verdict.NOT_PROVEN, "alpha: the journal of this run has no start of Keepalived"),
        new Judged(STARTED_AFTER_FORMATION, look(running, "active"), Verdict.PROVEN, "beta: cluster judged healthy"));
  }

  private static Zone script(String probe, int exit, String out, String err) {
    return good().reads("notify-script-" + probe, "beta", PROMOTE, exit, out, err);
  }

  private static Zone judged(Zone zone) {
    return judged(zone, "jetstream-cluster-healthy");
  }

  private static Zone judged(Zone zone, String criterion) {
    return zone.entry(EntryKind.JUDGEMENT, "BSFG-5.2.7", "",
        JsonNodeFactory.instance.objectNode().put("criterion", criterion));
  }

  private static Zone look(Zone zone, String state) {
    return zone.reads("units", List.of("alpha", "beta"), unit(state, "dead"));
  }

  private static Zone started(Zone zone, String role) {
    return zone.entry(EntryKind.ACTION, KeepalivedServiceCriteria.START, role,
        JsonNodeFactory.instance.objectNode().put("phase", "intent"));
  }
}
