package org.quorate.criterion.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Expect;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.RoundTrip;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.criterion.backup.BackupCriteria;
import org.quorate.evidence.Answer;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;
import org.quorate.verdict.Verdict;

class HandoffCriteriaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String ARTIFACTS = """
      {"filesystems": [{"target": "/artifacts", "source": "/dev/md1", "fsroot": "/", "fstype": "ext4", "maj:min": "9:1"}]}
      """;

  @Test
  void certificates_must_outlast_the_horizon() {
    Expect.proven(HandoffCriteria.CERTIFICATE_HORIZON, certificates("Mar 31 12:00:00 2026 GMT"));
    Expect.refuted(HandoffCriteria.CERTIFICATE_HORIZON, certificates("Mar 31 11:00:00 2026 GMT"),
        "gamma: server.crt is valid until 2026-03-31T11:00:00Z");
    Expect.refuted(HandoffCriteria.CERTIFICATE_HORIZON, certificates("Feb  1 00:00:00 2026 GMT"), "-28.5 days");
    Expect.notProven(HandoffCriteria.CERTIFICATE_HORIZON, certificates("soon"));
    Spoilt.neverProvenWithoutItsReadings(HandoffCriteria.CERTIFICATE_HORIZON, certificates("Mar 31 12:00:00 2027 GMT")
        .evidence());
    Spoilt.neverProvenFromGarbage(HandoffCriteria.CERTIFICATE_HORIZON, certificates("Mar 31 12:00:00 2027 GMT")
        .evidence(),
        HandoffCriteria.CERTIFICATE_HORIZON.probes());
  }

  @Test
  void artifact_storage_must_be_mounted_and_writable_on_the_node_with_the_vip() {
    Expect.proven(HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE, artifacts("alpha", 0, 0));
    Expect.refuted(HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE, artifacts("alpha", 0, 1),
        "alpha: mounted, but not writable");
    Expect.refuted(HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE, artifacts("alpha", 1, 0),
        "alpha: nothing is mounted at /artifacts");
    Expect.proven(HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE, artifacts("beta", 1, 1));
    Expect.refuted(HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE, artifacts("", 0, 0), "alpha: no VIP");
    Spoilt.neverProvenWithoutItsReadings(withProbes("addresses"), artifacts("alpha", 0, 0).evidence());
  }

  @Test
  void artifact_storage_must_be_a_device_of_its_own_on_the_node_with_the_vip() {
    Expect.refuted(HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE, artifacts("alpha", 0, 0).reads("artifact-mount", "alpha",
        ARTIFACTS.replace("/dev/md1", "tmpfs").replace("9:1", "0:44")),
            "alpha: tmpfs (ext4, device 0:44) at /artifacts is not");
    Expect.refuted(HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE, artifacts("alpha", 0, 0).reads("artifact-mount", "alpha",
        ARTIFACTS.replace("\"fsroot\": \"/\"", "\"fsroot\": \"/x\"")), "folder /x");
    Expect.refuted(HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE, artifacts("alpha", 0, 0).reads("artifact-mount", "alpha",
        ARTIFACTS.replace("]}", ", {\"target\": \"/artifacts\", \"source\": \"tmpfs\", \"maj:min\": \"0:9\"}]}")),
            "tmpfs");
    Expect.notProven(HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE, artifacts("alpha", 0, 0).reads("artifact-mount", "alpha",
        ARTIFACTS.replace("\"/artifacts\"", "\"/other\"")));
  }

  @Test
  void scratch_files_must_come_back_as_they_were_written() {
    Expect.proven(HandoffCriteria.ARTIFACTS_TAKE_FILES,
        trip(artifacts("alpha", 0, 0), "artifact storage", "alpha", 0, "t1", 0));
    Expect.refuted(HandoffCriteria.ARTIFACTS_TAKE_FILES,
        trip(artifacts("alpha", 0, 0), "artifact storage", "alpha", 1, "t1", 0), "could not write it");
    Expect.refuted(HandoffCriteria.ARTIFACTS_TAKE_FILES,
        trip(artifacts("alpha", 0, 0), "artifact storage", "alpha", 0, "old", 0), "wrote \"t1\" and read \"old\"");
    Expect.notProven(HandoffCriteria.ARTIFACTS_TAKE_FILES,
        trip(artifacts("alpha", 0, 0), "artifact storage", "alpha", 0, "t1", 1));
    Expect.notProven(HandoffCriteria.ARTIFACTS_TAKE_FILES,
        trip(artifacts("alpha", 0, 0), "artifact storage", "beta", 0, "t1", 0));
    Expect.notProven(HandoffCriteria.ARTIFACTS_TAKE_FILES, artifacts("alpha", 0, 0));
  }

  @Test
  void the_backup_remote_must_take_a_scratch_object() {
    Expect.proven(BackupCriteria.REMOTE_WRITABLE, trip(Zone.example(), "backup remote", "gamma", 0, "t1", 0));
    Expect.refuted(BackupCriteria.REMOTE_WRITABLE, trip(Zone.example(), "backup remote", "gamma", 1, "t1", 0),
        "gamma: could not write it");
    Expect.notProven(BackupCriteria.REMOTE_WRITABLE, Zone.example());
  }

  @Test
  void logged_tokens_must_be_at_the_target_in_time() {
    Expect.proven(HandoffCriteria.LOGS_VISIBLE, logs("token", 900));
    Expect.refuted(HandoffCriteria.LOGS_VISIBLE, logs("token", 31_000), "beta: there only after 31000 ms");
    Expect.refuted(HandoffCriteria.LOGS_VISIBLE, logs("other", 31_000), "beta: the token token is not there");
    Expect.refuted(HandoffCriteria.LOGS_VISIBLE, logs("token", 900)
        .reads("shipped-log-tail", "beta", "", 22, "", "curl: (22) The requested URL returned error: 404"),
            "beta: curl: (22)");
    Expect.notProven(HandoffCriteria.LOGS_VISIBLE, Zone.example().reads("shipped-log-tail", Roles.TRIAD, "token"));
    Spoilt.neverProvenWithoutItsReadings(HandoffCriteria.LOGS_VISIBLE, logs("token", 900).evidence());
    Spoilt.neverProvenFromGarbage(HandoffCriteria.LOGS_VISIBLE, logs("token", 900)
        .evidence(), HandoffCriteria.LOGS_VISIBLE.probes());
  }

  @Test
  void the_vip_must_stay_on_one_node_for_the_whole_period() {
    assertThat(stability(10, "alpha", "alpha", "alpha").verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(stability(10, "alpha", "beta", "alpha").verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(stability(10, "alpha", "", "alpha").verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(stability(9, "alpha", "alpha", "alpha").verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(stability(10, "alpha", "alpha").verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(stability(10, "beta", "beta", "alpha").observed()).startsWith("at first alpha: no VIP; beta: 10.1.1.10")
        .contains("; then alpha: 10.1.1.10");
  }

  @Test
  void a_look_that_missed_a_node_is_not_held_against_the_others() {
    assertThat(stability(10, "?", "alpha", "alpha").verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(stability(10, "alpha", "?", "alpha").verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(stability(10, "?", "alpha", "beta").verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(stability(10, "?", "?", "?").observed()).contains("alpha: \"addresses\": the host could not be reached");
  }

  @Test
  void a_look_that_read_nothing_anew_is_none() {
    Finding finding = stability(10, "alpha", "-", "alpha");

    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(finding.observed()).isEqualTo("not every look read every node");
    assertThat(stability(10, "-", "alpha", "alpha").verdict()).isEqualTo(Verdict.NOT_PROVEN);
  }

  private static Criterion withProbes(String... probes) {
    return new Criterion("x", Set.of(probes), HandoffCriteria.ARTIFACTS_ON_ACTIVE_NODE.judge());
  }

  private static Finding stability(int seconds, String... holders) {
    Zone zone = Zone.example();
    zone.entry(EntryKind.MEASUREMENT, VipStability.OBSERVATION, "", phase("begin"));
    for (String holder : holders) {
      if (holder.equals("?")) {
        vip(zone, "").unanswered("addresses", "alpha", Answer.UNREACHABLE);
      } else if (!holder.equals("-")) {
        vip(zone, holder);
      }
      zone.entry(EntryKind.MEASUREMENT, VipStability.OBSERVATION, "", phase("look"));
    }
    zone.entry(EntryKind.MEASUREMENT, VipStability.OBSERVATION, "", phase("end"));
    List<Entry> entries = new ArrayList<>(zone.evidence().entries());
    Entry last = entries.remove(entries.size() - 1);
    entries.add(new Entry(last.seq(), Instant.EPOCH, seconds * 1_000_000_000L, last.kind(), last.name(),
        last.subject(), last.body()));
    return HandoffCriteria.VIP_STABLE.judge(new Evidence(entries));
  }

  static Zone logs(String shown, long millis) {
    Zone zone = Zone.example();
    for (String role : Roles.TRIAD) {
      boolean well = !role.equals("beta");
      zone.entry(EntryKind.MEASUREMENT, ShippedLogs.MEASUREMENT, role,
          JSON.createObjectNode().put("token", "token").put("within_ms", well ? 500 : millis));
      zone.reads("shipped-log-tail", role, "2026-03-01T12:00:00+00:00 host quorate: " + (well ? "token" : shown));
    }
    return zone;
  }

  static Zone trip(Zone zone, String place, String role, int write, String read, int remove) {
    act(zone, RoundTrip.action("write", place), role, write, "t1");
    act(zone, RoundTrip.action("read", place), role, 0, read);
    return act(zone, RoundTrip.action("remove", place), role, remove, "");
  }

  private static Zone act(Zone zone, String action, String role, int exit, String out) {
    ObjectNode intent = phase("intent");
    intent.putArray("argv").add("tee").add("/somewhere/t1");
    zone.entry(EntryKind.ACTION, action, role, intent);
    return zone.entry(EntryKind.ACTION, action, role,
        phase("outcome").put("answer", "ANSWERED").put("exit", exit).put("out", out).put("err", "no"));
  }

  static ObjectNode phase(String phase) {
    return JSON.createObjectNode().put("phase", phase);
  }

  static Zone artifacts(String holder, int mount, int writable) {
    Zone zone = vip(Zone.example(), holder);
    for (String role : Roles.PAIR) {
      boolean well = role.equals("beta");
      zone.reads("artifact-mount", role, "", well ? 0 : mount, well || mount == 0
          ? ARTIFACTS : "", "");
      zone.reads("artifact-writable", role, "", well ? 0 : writable, "", "");
    }
    return zone;
  }

  static Zone vip(Zone zone, String holder) {
    for (String role : Roles.TRIAD) {
      String more = role.equals(holder) ? ",{\"local\":\"10.1.1.10\",\"prefixlen\":24}" : "";
      zone.reads("addresses", role, """
          [{"ifname":"eth0","addr_info":[{"local":"10.1.1.99","prefixlen":24}%s]}]""".formatted(more));
    }
    return zone;
  }

  static Zone certificates(String end) {
    Zone zone = Zone.example();
    Roles.TRIAD.forEach(role -> zone.reads("certificate-dates", role, "server.crt", 0,
        "notBefore=Jan  1 00:00:00 2026 GMT\nnotAfter=" + (role.equals("gamma") ? end : "Jan  1 00:00:00 2028 GMT")
            + "\n", "").reads("certificates", role, HandoffEdgesTest.folder("ca.crt", "ca")));
    return zone;
  }

  static Zone goodCertificates() {
    return certificates("Mar 31 12:00:00 2026 GMT");
  }

  static Zone goodArtifacts() {
    return trip(artifacts("alpha", 0, 0), "artifact storage", "alpha", 0, "t1", 0);
  }

  static Zone goodLogs() {
    return logs("token", 500);
  }

  static Zone goodRoundTrip() {
    return trip(Zone.example(), "backup remote", "gamma", 0, "t1", 0);
  }
}
