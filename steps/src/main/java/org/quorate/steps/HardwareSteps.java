package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.hardware.HardwareCriteria;
import org.quorate.criterion.hardware.RaidCriteria;
import org.quorate.run.Run;

/** Sentences about disks and RAID arrays. */
public final class HardwareSteps {
  private final Run run;

  public HardwareSteps(Run run) {
    this.run = run;
  }

  @Then("the required disks are physically present on every node")
  public void disksPresent() {
    run.judge(HardwareCriteria.DISKS_PRESENT);
  }

  @Then("every required disk passes its own health assessment")
  public void disksHealthy() {
    run.judge(HardwareCriteria.DEVICES_HEALTHY);
  }

  @Then("every RAID array that backs system and artifact storage is healthy")
  public void raidHealthy() {
    run.judge(RaidCriteria.RAID_HEALTHY);
  }

  @Then("no RAID array is degraded")
  public void raidNotDegraded() {
    run.judge(RaidCriteria.RAID_NOT_DEGRADED);
  }

  @Then("every expected RAID array is present")
  public void raidPresent() {
    run.judge(RaidCriteria.RAID_PRESENT);
  }

  @Then("no RAID array is rebuilding without approval")
  public void noUnapprovedRebuild() {
    run.judge(RaidCriteria.NO_UNAPPROVED_REBUILD);
  }
}
