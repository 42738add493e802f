package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.storage.ArtifactCriteria;
import org.quorate.criterion.storage.PersistenceCriteria;
import org.quorate.criterion.storage.VolumeCriteria;
import org.quorate.run.Run;

/** Sentences about filesystems. */
public final class StorageSteps {
  private final Run run;

  public StorageSteps(Run run) {
    this.run = run;
  }

  @Then("every node has a dedicated filesystem on its recorded JetStream device")
  public void dedicated() {
    run.judge(VolumeCriteria.VOLUME_DEDICATED);
  }

  @Then("the JetStream volume is mounted where the runbook puts it on every node")
  public void mounted() {
    run.judge(VolumeCriteria.VOLUME_MOUNTED);
  }

  @Then("the JetStream volume of every node is mounted with the options of the policy")
  public void options() {
    run.judge(VolumeCriteria.VOLUME_OPTIONS);
  }

  @Then("what is mounted as the JetStream volume is the device on record on every node")
  public void recorded() {
    run.judge(VolumeCriteria.VOLUME_DEVICE_RECORDED);
  }

  @Then("the JetStream volume of every node has the filesystem type of the policy")
  public void filesystem() {
    run.judge(VolumeCriteria.VOLUME_FILESYSTEM);
  }

  @Then("nothing puts the integrity of the JetStream filesystem in doubt on any node")
  public void sound() {
    run.judge(VolumeCriteria.VOLUME_SOUND);
  }

  @Then("the artifact storage is mounted on both service-bearing nodes")
  public void artifacts() {
    run.judge(ArtifactCriteria.ARTIFACTS_MOUNTED);
  }

  @Then("every required mount of every node is declared in persistent configuration")
  public void declared() {
    run.judge(PersistenceCriteria.MOUNTS_DECLARED);
  }

  @Then("the persistent mount configuration of every node is valid")
  public void valid() {
    run.judge(PersistenceCriteria.MOUNT_CONFIGURATION_VALID);
  }

  @Then("the reload succeeds and leaves the JetStream volume mounted on every node")
  public void reloaded() {
    run.judge(PersistenceCriteria.MOUNTS_RELOADED);
  }

  @Then("every required mount is back after the reboot")
  public void back() {
    run.judge(PersistenceCriteria.MOUNTS_BACK_AFTER_REBOOT);
  }
}
