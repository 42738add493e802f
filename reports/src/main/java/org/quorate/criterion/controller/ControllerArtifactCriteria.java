package org.quorate.criterion.controller;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;

/** What is placed for the controller on Alpha and Beta. */
public final class ControllerArtifactCriteria {

  /** The deployment manifest is there, valid, and has the controller in it. */
  public static final Criterion MANIFEST_PLACED =
      onPair("controller-manifest-placed", Set.of(Manifest.PROBE), Manifest::placed);

  /** It refers to an image at all. */
  public static final Criterion IMAGE_REFERENCED =
      onPair("controller-image-referenced", Set.of(Manifest.PROBE), Manifest::imageReferenced);

  /** It refers to the approved image, and on the node that reference means the approved content. */
  public static final Criterion IMAGE_APPROVED =
      onPair("controller-image-approved", Set.of(Manifest.PROBE, Manifest.IMAGE), Manifest::imageApproved);

  /** Its effective bind address is the VIP. */
  public static final Criterion BIND_ADDRESS =
      onPair("controller-bind-address", Set.of(Manifest.PROBE), Manifest::bindAddress);

  /** Certificates chain to the authority, and each key belongs to its certificate. */
  public static final Criterion CERTIFICATES_PLACED =
      onPair("controller-certificates-placed", Certificates.PROBES, Certificates::judge);

  /** Private keys are their owner's alone. */
  public static final Criterion KEYS_RESTRICTED =
      onPair("private-keys-restricted", Set.of(PrivateKeys.FILES, PrivateKeys.HOLDING_KEYS), PrivateKeys::judge);

  private ControllerArtifactCriteria() {}

  public static List<Criterion> all() {
    return List.of(
        MANIFEST_PLACED, IMAGE_REFERENCED, IMAGE_APPROVED, BIND_ADDRESS, CERTIFICATES_PLACED, KEYS_RESTRICTED);
  }

  private static Criterion onPair(String name, Set<String> probes, BiFunction<Evidence, String, Finding> judge) {
    return new Criterion(name, probes, evidence -> Finding.all(
        Roles.PAIR.stream().map(role -> judge.apply(evidence, role)).toList()));
  }
}
