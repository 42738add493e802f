package org.quorate.criterion.backup;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Evidence;

/** The snapshot backup on its designated node and what reaches the remote target. */
public final class BackupCriteria {
  static final String SCRIPT = "backup-script";
  static final String EXECUTABLE = "backup-script-executable";
  static final String TEXT = "backup-script-text";
  static final String SETTINGS = "backup-settings";
  static final String TIMER = "backup-timer";
  static final String SERVICE = "backup-service";
  static final String LOG = "backup-log";
  static final String REMOTE = "backup-remote";
  static final String DOCUMENT = "restore-document";

  public static final Criterion SCRIPT_APPROVED = onNode("backup-script-approved",
      "the backup script has the approved checksum", BackupScript::approved, SCRIPT);

  public static final Criterion SCRIPT_EXECUTABLE = onNode("backup-script-executable",
      "the backup identity may execute the backup script", BackupScript::executable, EXECUTABLE);

  public static final Criterion SCHEDULED = onNode("backup-scheduled",
      "the timer is enabled, waits, starts the backup service and has a next run", BackupSchedule::scheduled, TIMER);

  public static final Criterion SCHEDULE_TIME = onNode("backup-schedule-time",
      "the timer elapses at the intended times and at no others", BackupSchedule::time, TIMER);

  public static final Criterion SCHEDULE_IDENTITY = onNode("backup-schedule-identity",
      "the backup service runs under the intended account", BackupSchedule::identity, SERVICE);

  public static final Criterion SCHEDULE_SCRIPT = onNode("backup-schedule-script",
      "the backup service executes the installed script and nothing else", BackupSchedule::script, TIMER, SERVICE,
      SCRIPT);

  public static final Criterion REMOTE_REACHABLE = onNode("backup-remote-reachable",
      "the remote target answers the designated node", BackupRemote::reachable, REMOTE);

  public static final Criterion REMOTE_AUTHENTICATED = onNode("backup-remote-authenticated",
      "the remote target accepts the credentials and lists the zone's prefix", BackupRemote::authenticated, REMOTE);

  public static final Criterion DESTINATION = new Criterion(
      "backup-destination", Set.of(SERVICE, TEXT, SETTINGS), BackupCriteria::destination);

  /** The effect: one run of the job, ordered by this run, left its snapshot where it belongs. */
  public static final Criterion SNAPSHOT_LANDED = onNode("backup-snapshot-landed",
      "a run of the job leaves a new object under the zone's own prefix", BackupDestination::landed, SERVICE, REMOTE,
      LOG);

  /** A scratch object was written, read back and removed during this run. */
  public static final Criterion REMOTE_WRITABLE =
      new Criterion("backup-remote-writable", Set.of(), ScratchObject::judge);

  public static final Criterion RESTORE_DOCUMENT = onNode("restore-document",
      "the restore document is in the operations directory and not empty", RestoreDocument::present, DOCUMENT);

  public static final Criterion RESTORE_ESCALATION = onNode("restore-escalation",
      "the restore document has an escalation section that says something", RestoreDocument::escalation, DOCUMENT);

  private BackupCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        SCRIPT_APPROVED, SCRIPT_EXECUTABLE, SCHEDULED, SCHEDULE_TIME, SCHEDULE_IDENTITY, SCHEDULE_SCRIPT,
        REMOTE_REACHABLE,
        REMOTE_AUTHENTICATED, DESTINATION, SNAPSHOT_LANDED, REMOTE_WRITABLE, RESTORE_DOCUMENT, RESTORE_ESCALATION);
  }

  /** There may be no settings file at all, so that its readings cannot be demanded. */
  private static Finding destination(Evidence evidence) {
    return HostCriterion.on(
        evidence, List.of(evidence.inputs().text("policy.backup.role")), Set.of(SERVICE, TEXT),
        "the job is configured for the zone's own prefix on the approved remote", BackupDestination::configured);
  }

  private static Criterion onNode(
      String name, String expected, Function<HostReadings, Finding> judge, String... probes) {
    return new Criterion(name, Set.of(probes), evidence -> HostCriterion.on(
        evidence, List.of(evidence.inputs().text("policy.backup.role")), Set.of(probes), expected, judge));
  }
}
