package org.quorate.steps;

import io.cucumber.java.en.Then;
import org.quorate.criterion.attestation.AttestationCriteria;
import org.quorate.run.Run;

/** Sentences about what people have stated before work began. */
public final class AttestationSteps {
  private final Run run;

  public AttestationSteps(Run run) {
    this.run = run;
  }

  @Then("an approved inventory assigns these three hosts to their roles")
  public void inventoryApproved() {
    run.judge(AttestationCriteria.INVENTORY_APPROVED);
  }

  @Then("the addresses of the three nodes and the VIP are reserved, and the nodes carry theirs")
  public void addressesReserved() {
    run.judge(AttestationCriteria.ADDRESSES_RESERVED);
  }
}
