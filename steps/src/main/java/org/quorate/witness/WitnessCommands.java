package org.quorate.witness;

import java.util.List;
import org.quorate.environment.Command;
import org.quorate.evidence.Inputs;

/** What witnesses run on hosts as root. */
public final class WitnessCommands {
  private WitnessCommands() {}

  /** On the client's host, what keeps telling until its witness leaves. */
  public static List<Command> followedByClient() {
    return List.of(AdvertisementWitness.CAPTURE);
  }

  /** On a node, what keeps telling until its witness leaves. */
  public static List<Command> followed(Inputs inputs) {
    return List.of(new UnitStream(inputs.text("policy.services.controller")).follow(),
        new ContainerStream(inputs.text("policy.images.controller.reference")).follow(),
        AdvertisementWitness.CAPTURE, ListenerWitness.ENDS);
  }

  /** On a node, what is asked now and then. */
  public static List<Command> asked(Inputs inputs) {
    return List.of(new ContainerStream(inputs.text("policy.images.controller.reference")).look());
  }
}
