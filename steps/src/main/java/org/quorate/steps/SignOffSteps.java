package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.attestation.AttestationCriteria;
import org.quorate.run.Run;

/** Sentences about what people have stated when the zone is handed over. */
public final class SignOffSteps {
  private final Run run;

  public SignOffSteps(Run run) {
    this.run = run;
  }

  @Then("the disaster-recovery escalation path was stated by a named person")
  public void escalationPath() {
    run.judge(AttestationCriteria.ESCALATION_PATH);
  }

  @Then("the Deploying Engineer has signed off")
  public void engineerSignedOff() {
    run.judge(AttestationCriteria.ENGINEER_SIGNED_OFF);
  }

  @Then("the Platform Lead has signed off")
  public void leadSignedOff() {
    run.judge(AttestationCriteria.LEAD_SIGNED_OFF);
  }

  @Then("each of the five follow-on documents has a stated location")
  public void followOnDocuments() {
    run.judge(AttestationCriteria.FOLLOW_ON_DOCUMENTS);
  }
}
