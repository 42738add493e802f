package org.quorate.criterion.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

class BackupCriteriaTest {
  private static final String CHECKSUM = "0".repeat(64);
  private static final String TIMER = """
      Unit=bsfg-backup.service
      TimersMonotonic=
      RandomizedDelayUSec=0
      TimersCalendar={ OnCalendar=*-*-* *:00/15:00 ; next_elapse=@1795252500 }
      NextElapseUSecRealtime=Sat 2026-11-21 09:15:00 UTC
      LastTriggerUSec=
      Id=bsfg-backup.timer
      LoadState=loaded
      ActiveState=active
      UnitFileState=enabled
      """;
  private static final String SERVICE = """
      Result=success
      ExecMainStartTimestamp=@1795251715
      ExecMainExitTimestamp=@1795251716
      ExecStart={ path=/opt/bsfg/bin/snapshot-backup ; argv[]=/opt/bsfg/bin/snapshot-backup ; ignore_errors=no ; start_time=[n/a] ; stop_time=[n/a] ; pid=0 ; code=(null) ; status=0/0 }
      ExecStartEx={ path=/opt/bsfg/bin/snapshot-backup ; argv[]=/opt/bsfg/bin/snapshot-backup ; flags= ; start_time=[n/a] ; stop_time=[n/a] ; pid=0 ; code=(null) ; status=0/0 }
      Environment=
      User=bsfg-backup
      Id=bsfg-backup.service
      LoadState=loaded
      """;
  private static final String LISTED = """
      [{"Path":"plant-a-1.tar.gz","Name":"plant-a-1.tar.gz","Size":300,"ModTime":"2026-11-21T09:01:56.000000000Z","IsDir":false}]
      """;
  private static final Map<String, String> GOOD = Map.of(
      "backup-script", CHECKSUM + "  /opt/bsfg/bin/snapshot-backup",
      "backup-script-executable", "",
      "backup-script-text",
          "#!/bin/sh\n# usage: remote:elsewhere/\n. /opt/bsfg/zone.env\nrclone copyto \"$a\" \"$BACKUP_REMOTE$a\"\n",
      "backup-settings", "ZONE=plant-a\nBACKUP_REMOTE=remote:bsfg-backup/plant-a/\n",
      "backup-log", "nats: error: no answer",
      "backup-timer", TIMER,
      "backup-service", SERVICE,
      "backup-remote", LISTED,
      "restore-document", "# Restore\n1. Stop.\n\n## Escalation\n| after | to |\n");

  @ParameterizedTest
  @MethodSource("onNode")
  void should_prove_a_backup_that_is_in_order(Criterion criterion) {
    assertThat(criterion.judge(zone(Map.of()).evidence()).verdict()).isEqualTo(Verdict.PROVEN);
  }

  @ParameterizedTest
  @MethodSource("onNode")
  void should_never_prove_it_without_whole_readings(Criterion criterion) {
    Spoilt.neverProvenWithoutItsReadings(withoutSettings(criterion), zone(Map.of()).evidence());
  }

  @ParameterizedTest
  @MethodSource("onNode")
  void should_never_prove_it_from_garbage(Criterion criterion) {
    Set<String> silent = Set.of("backup-script-executable", "restore-document", "backup-settings",
        "backup-script-text", "backup-log");
    Set<String> telling = criterion.probes().stream().filter(probe -> !silent.contains(probe))
        .collect(Collectors.toSet());
    Spoilt.neverProvenFromGarbage(criterion, zone(Map.of()).evidence(), telling);
  }

  @Test
  void should_refute_a_script_that_is_missing_changed_or_not_executable() {
    assertThat(verdict(BackupCriteria.SCRIPT_APPROVED, "backup-script", "1" + CHECKSUM.substring(1)
        + "  /opt/bsfg/bin/snapshot-backup"))
        .isEqualTo(Verdict.REFUTED);
    assertThat(failing(BackupCriteria.SCRIPT_APPROVED, "backup-script", 1, "sha256sum: x: No such file or directory"))
        .isEqualTo(Verdict.REFUTED);
    assertThat(failing(BackupCriteria.SCRIPT_APPROVED, "backup-script", 1, "sha256sum: x: Permission denied"))
        .isEqualTo(Verdict.NOT_PROVEN);
    assertThat(failing(BackupCriteria.SCRIPT_EXECUTABLE, "backup-script-executable", 1, "")).isEqualTo(Verdict.REFUTED);
    assertThat(failing(BackupCriteria.SCRIPT_EXECUTABLE, "backup-script-executable", 1,
        "runuser: user bsfg-backup does not exist"))
        .isEqualTo(Verdict.NOT_PROVEN);
  }

  @Test
  void should_refute_a_timer_that_is_disabled_stopped_gone_or_starts_something_else() {
    for (String change : List.of(
        "UnitFileState=enabled>UnitFileState=disabled", "ActiveState=active>ActiveState=inactive",
        "NextElapseUSecRealtime=Sat 2026-11-21 09:15:00 UTC>NextElapseUSecRealtime=",
        "Unit=bsfg-backup.service>Unit=other.service", "LoadState=loaded>LoadState=not-found")) {
      assertThat(verdict(BackupCriteria.SCHEDULED, "backup-timer", changed(TIMER, change))).as(change)
          .isEqualTo(Verdict.REFUTED);
    }
  }

  @Test
  void should_not_mind_that_there_is_no_next_run_while_one_goes_on() {
    String running = TIMER.replace("Sat 2026-11-21 09:15:00 UTC", "") + "SubState=running\n";

    assertThat(verdict(BackupCriteria.SCHEDULED, "backup-timer", running)).isEqualTo(Verdict.PROVEN);
    assertThat(verdict(BackupCriteria.SCHEDULE_TIME, "backup-timer", running)).isEqualTo(Verdict.PROVEN);
    assertThat(verdict(BackupCriteria.SCHEDULED, "backup-timer", running.replace("running", "waiting")))
        .isEqualTo(Verdict.REFUTED);
  }

  @Test
  void should_refute_times_that_nobody_intended() {
    String more = "TimersCalendar={ OnCalendar=*-*-* 00:00:00 ; next_elapse=(null) }\n";

    assertThat(verdict(BackupCriteria.SCHEDULE_TIME, "backup-timer",
        TIMER.replace("*-*-* *:00/15:00", "*-01-01 00:00:00"))).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SCHEDULE_TIME, "backup-timer", more + TIMER)).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SCHEDULE_TIME, "backup-timer",
        TIMER.replace("TimersMonotonic=", "TimersMonotonic={ OnBootUSec=5h ; next_elapse=0 }")))
            .isEqualTo(Verdict.REFUTED);
  }

  @Test
  void should_refute_a_delay_a_condition_and_a_mark_that_make_a_right_schedule_wrong() {
    assertThat(verdict(BackupCriteria.SCHEDULE_TIME, "backup-timer",
        changed(TIMER, "RandomizedDelayUSec=0>RandomizedDelayUSec=1d"))).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SCHEDULE_IDENTITY, "backup-service", changed(SERVICE, "flags=>flags=privileged")))
        .isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SCHEDULE_SCRIPT, "backup-service",
        SERVICE + "ExecCondition={ path=/bin/false ; argv[]=/bin/false ; ignore_errors=no }\n"))
        .isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.RESTORE_DOCUMENT, "restore-document", "# Restore\n\n## Escalation\n"))
        .isEqualTo(Verdict.REFUTED);
  }

  @Test
  void should_refute_another_identity_or_another_program() {
    assertThat(verdict(BackupCriteria.SCHEDULE_IDENTITY, "backup-service",
        changed(SERVICE, "User=bsfg-backup>User=nobody"))).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SCHEDULE_IDENTITY, "backup-service", changed(SERVICE, "User=bsfg-backup>User=")))
        .isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SCHEDULE_SCRIPT, "backup-service",
        SERVICE.replace("path=/opt/bsfg/bin/snapshot-backup", "path=/bin/true")))
        .isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SCHEDULE_SCRIPT, "backup-service", SERVICE
        + SERVICE.lines().filter(line -> line.startsWith("ExecStart")).toList().get(0)))
        .isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SCHEDULE_SCRIPT, "backup-service",
        SERVICE.replaceAll("ExecStart=.*", "ExecStart="))).isEqualTo(Verdict.REFUTED);
    assertThat(failing(BackupCriteria.SCHEDULE_SCRIPT, "backup-script", 1, "No such file or directory"))
        .isEqualTo(Verdict.REFUTED);
  }

  @Test
  void should_tell_a_remote_that_cannot_be_reached_from_one_that_refuses() {
    String refused = "Failed to lsjson: error in ListJSON: SignatureDoesNotMatch: msg status code: 403";
    String silent = "dial tcp 10.1.1.30:9000: connect: connection refused";

    assertThat(failing(BackupCriteria.REMOTE_AUTHENTICATED, "backup-remote", 1, refused)).isEqualTo(Verdict.REFUTED);
    assertThat(failing(BackupCriteria.REMOTE_REACHABLE, "backup-remote", 1, refused)).isEqualTo(Verdict.PROVEN);
    assertThat(failing(BackupCriteria.REMOTE_AUTHENTICATED, "backup-remote", 1, silent)).isEqualTo(Verdict.NOT_PROVEN);
    assertThat(failing(BackupCriteria.REMOTE_REACHABLE, "backup-remote", 1, silent)).isEqualTo(Verdict.REFUTED);
    String locked = "Failed to load config file \"/opt/bsfg/rclone.conf\": permission denied";
    assertThat(failing(BackupCriteria.REMOTE_AUTHENTICATED, "backup-remote", 1, locked)).isEqualTo(Verdict.REFUTED);
    assertThat(failing(BackupCriteria.REMOTE_AUTHENTICATED, "backup-remote", 3, "directory not found"))
        .isEqualTo(Verdict.NOT_PROVEN);
  }

  @Test
  void should_find_the_destination_wherever_it_is_written() {
    Map<String, String> elsewhere =
        new HashMap<>(Map.of("backup-settings", "BACKUP_REMOTE=remote:bsfg-backup/plant-b/"));
    assertThat(BackupCriteria.DESTINATION.judge(zone(elsewhere).evidence()).verdict()).isEqualTo(Verdict.REFUTED);
    elsewhere.put("backup-service", SERVICE.replace("argv[]=/opt/bsfg/bin/snapshot-backup",
        "argv[]=/opt/bsfg/bin/snapshot-backup remote:bsfg-backup/plant-a"));
    assertThat(BackupCriteria.DESTINATION.judge(zone(elsewhere).evidence()).verdict()).isEqualTo(Verdict.PROVEN);
    elsewhere.put("backup-service",
        SERVICE.replace("Environment=", "Environment=A=1 \"TO=remote:bsfg-backup/plant-ab\""));
    assertThat(BackupCriteria.DESTINATION.judge(zone(elsewhere).evidence()).verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(BackupCriteria.DESTINATION.judge(zone(Map.of("backup-settings", "", "backup-service",
        SERVICE.replace("Environment=", "Environment=ZONE_NAME=plant-a"),
        "backup-script-text", "rclone copy x remote:bsfg-backup/${ZONE_NAME}/\n")).evidence()).verdict())
            .isEqualTo(Verdict.PROVEN);
    assertThat(verdict(BackupCriteria.DESTINATION, "backup-settings", "")).isEqualTo(Verdict.NOT_PROVEN);
  }

  @Test
  void should_refute_a_run_that_left_nothing_under_the_zones_prefix() {
    assertThat(verdict(BackupCriteria.SNAPSHOT_LANDED, "backup-remote",
        LISTED.replace("2026-11-21T09:01:56", "2026-11-21T08:46:56"))).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SNAPSHOT_LANDED, "backup-remote", LISTED.replace("300", "0")))
        .isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SNAPSHOT_LANDED, "backup-remote", "[]")).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SNAPSHOT_LANDED, "backup-service", SERVICE.replace("success", "exit-code")))
        .isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.SNAPSHOT_LANDED, "backup-service", SERVICE.replaceAll("@\\d+", "")))
        .isEqualTo(Verdict.NOT_PROVEN);
  }

  @Test
  void should_refute_a_restore_document_that_is_missing_empty_or_names_no_escalation() {
    assertThat(failing(BackupCriteria.RESTORE_DOCUMENT, "restore-document", 1, "cat: x: No such file or directory"))
        .isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.RESTORE_DOCUMENT, "restore-document", " \n")).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.RESTORE_ESCALATION, "restore-document",
        "# Restore\nescalation is described elsewhere\n")).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.RESTORE_ESCALATION, "restore-document",
        "# Restore\n## Escalation\n\n## Next\ntext\n")).isEqualTo(Verdict.REFUTED);
    assertThat(verdict(BackupCriteria.RESTORE_ESCALATION, "restore-document",
        "Escalation path\n----------\nCall 1234\n")).isEqualTo(Verdict.PROVEN);
  }

  static Stream<Criterion> onNode() {
    return BackupCriteria.all().stream().filter(criterion -> criterion != BackupCriteria.REMOTE_WRITABLE);
  }

  /** Losing the settings file's reading is one thing that need not matter: the place may be named elsewhere. */
  private static Criterion withoutSettings(Criterion criterion) {
    Set<String> probes = criterion.probes().stream().filter(probe -> !probe.equals("backup-settings"))
        .collect(Collectors.toSet());
    return new Criterion(criterion.name(), probes, criterion.judge());
  }

  private static Verdict verdict(Criterion criterion, String probe, String out) {
    return criterion.judge(zone(Map.of(probe, out)).evidence()).verdict();
  }

  private static Verdict failing(Criterion criterion, String probe, int exit, String err) {
    return criterion.judge(zone(Map.of()).reads(probe, "gamma", "", exit, "", err).evidence()).verdict();
  }

  private static String changed(String text, String change) {
    String[] both = change.split(">", 2);
    return text.replace(both[0], both[1]);
  }

  private static Zone zone(Map<String, String> changes) {
    Zone zone = Zone.example();
    Map<String, String> all = new HashMap<>(GOOD);
    all.putAll(changes);
    all.forEach((probe, out) ->
        zone.reads(probe, "gamma", probe.equals("backup-settings") ? "/opt/bsfg/zone.env" : "", 0, out, ""));
    return zone;
  }

  static Zone good() {
    return zone(Map.of());
  }
}
