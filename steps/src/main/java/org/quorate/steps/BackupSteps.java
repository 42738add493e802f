package org.quorate.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.quorate.criterion.backup.BackupCriteria;
import org.quorate.drill.BackupRoundTrip;
import org.quorate.drill.BackupRun;
import org.quorate.run.Run;

/** Sentences about the snapshot backup. */
public final class BackupSteps {
  private final Run run;

  public BackupSteps(Run run) {
    this.run = run;
  }

  @Then("the approved backup script is on the designated node")
  public void scriptApproved() {
    run.judge(BackupCriteria.SCRIPT_APPROVED);
  }

  @Then("the backup identity may execute the backup script")
  public void scriptExecutable() {
    run.judge(BackupCriteria.SCRIPT_EXECUTABLE);
  }

  @Then("the backup script is scheduled on the designated node")
  public void scheduled() {
    run.judge(BackupCriteria.SCHEDULED);
  }

  @Then("the remote backup target answers the designated node")
  public void remoteReachable() {
    run.judge(BackupCriteria.REMOTE_REACHABLE);
  }

  @Then("the remote backup target accepts the credentials of the backup identity")
  public void remoteAuthenticated() {
    run.judge(BackupCriteria.REMOTE_AUTHENTICATED);
  }

  @When("the backup identity writes a scratch object to the remote backup target, reads it back and removes it")
  public void roundTrip() {
    BackupRoundTrip.perform(run);
  }

  @Then("the remote backup target took the scratch object and gave it back")
  public void remoteWritable() {
    run.judge(BackupCriteria.REMOTE_WRITABLE);
  }

  @Then("the backup job is set up for the zone's own prefix on the approved remote")
  public void destination() {
    run.judge(BackupCriteria.DESTINATION);
  }

  @When("the backup job runs once")
  public void backupRuns() {
    BackupRun.perform(run);
  }

  @Then("its snapshot lies under the zone's own prefix")
  public void snapshotLanded() {
    run.judge(BackupCriteria.SNAPSHOT_LANDED);
  }

  @Then("the backup job runs at the intended times and at no others")
  public void scheduleTime() {
    run.judge(BackupCriteria.SCHEDULE_TIME);
  }

  @Then("the backup job runs under the intended identity")
  public void scheduleIdentity() {
    run.judge(BackupCriteria.SCHEDULE_IDENTITY);
  }

  @Then("the backup job executes the installed script")
  public void scheduleScript() {
    run.judge(BackupCriteria.SCHEDULE_SCRIPT);
  }

  @Then("the approved restore document is in the operations directory")
  public void restoreDocument() {
    run.judge(BackupCriteria.RESTORE_DOCUMENT);
  }

  @Then("the restore document has an escalation section")
  public void restoreEscalation() {
    run.judge(BackupCriteria.RESTORE_ESCALATION);
  }
}
