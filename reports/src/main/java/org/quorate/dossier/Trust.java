package org.quorate.dossier;

import java.util.List;
import java.util.Optional;
import org.quorate.dossier.seal.SignOffs;
import org.quorate.dossier.seal.Timestamp;

/**
 * What the check of a dossier found.
 *
 * @param signer fingerprint of the key that signed the manifest; empty when nobody did
 * @param timestamp what a timestamp server said, when it was asked and its reply holds
 * @param signOffs those that hold
 * @param files how many files the manifest lists
 */
public record Trust(
    String run, int files, Optional<String> signer, Optional<Timestamp> timestamp, List<SignOffs.Stored> signOffs, List<Flaw> flaws) {

  public Trust {
    signOffs = List.copyOf(signOffs);
    flaws = List.copyOf(flaws);
  }

  public boolean holds() {
    return flaws.isEmpty();
  }
}
