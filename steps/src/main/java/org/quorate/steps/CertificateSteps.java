package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.certificate.CertificateCriteria;
import org.quorate.run.Run;

/** Sentences about certificates. */
public final class CertificateSteps {
  private final Run run;

  public CertificateSteps(Run run) {
    this.run = run;
  }

  @Then("every certificate on every node is inside its validity period")
  public void valid() {
    run.judge(CertificateCriteria.CERTIFICATES_VALID);
  }

  @Then("every certificate has the identity that the zone policy says, from the authority of the zone")
  public void ofTheZone() {
    run.judge(CertificateCriteria.CERTIFICATES_OF_THE_ZONE);
  }
}
