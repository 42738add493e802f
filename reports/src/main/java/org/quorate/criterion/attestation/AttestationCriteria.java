package org.quorate.criterion.attestation;

import java.util.List;
import org.quorate.criterion.Criterion;

/** Statements by people, cross-checked where something else in the evidence can contradict them. */
public final class AttestationCriteria {
  private static final String BY_SOMEBODY = "a dated statement by a named person ";
  private static final List<String> DOCUMENTS = List.of(
      "commissioning checklist", "federation bring-up runbook", "federation validation checklist", "deployment pattern",
      "interaction pattern");

  /** An approved inventory assigns the three hosts to their roles, and these are the hosts. */
  public static final Criterion INVENTORY_APPROVED = Attested.crossChecked(
      "inventory-approved", "BSFG-1.1", "kernel-hostname",
      BY_SOMEBODY + "whose ticket assigns these three hosts to alpha, beta and gamma",
      HostInventory::contradictions, HostInventory::onHost);

  /** The allocation sheet reserves the addresses that are in effect, and the VIP. */
  public static final Criterion ADDRESSES_RESERVED = Attested.crossChecked(
      "addresses-reserved", "BSFG-1.2", "addresses",
      BY_SOMEBODY + "that reserves four different addresses: those of the three nodes and the VIP",
      AddressAllocation::contradictions, AddressAllocation::onHost);

  /** Somebody names the escalation path that operators know. */
  public static final Criterion ESCALATION_PATH = Attested.alone(
      "escalation-path-stated", "BSFG-7.4.2", BY_SOMEBODY + "that names the escalation path",
      statement -> Attested.blank(statement, List.of("escalation")));

  public static final Criterion ENGINEER_SIGNED_OFF =
      signOff("engineer-signed-off", "BSFG-9.10", "Deploying Engineer");

  public static final Criterion LEAD_SIGNED_OFF = signOff("lead-signed-off", "BSFG-9.11", "Platform Lead");

  /** Each of the five follow-on documents has a location. */
  public static final Criterion FOLLOW_ON_DOCUMENTS = Attested.alone(
      "follow-on-documents-located", "BSFG-10.1",
      BY_SOMEBODY + "with a location for each of the five documents: " + String.join(", ", DOCUMENTS),
      statement -> Attested.blank(statement, DOCUMENTS));

  private AttestationCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        INVENTORY_APPROVED, ADDRESSES_RESERVED, ESCALATION_PATH, ENGINEER_SIGNED_OFF, LEAD_SIGNED_OFF,
        FOLLOW_ON_DOCUMENTS);
  }

  private static Criterion signOff(String name, String clause, String role) {
    return Attested.alone(name, clause, "a sign-off by the %s with name, date and signature".formatted(role),
        statement -> statement.role().equals(role)
            ? Attested.blank(statement, List.of("signature"))
            : List.of("it is signed in the role \"%s\", not %s".formatted(statement.role(), role)));
  }
}
