package org.quorate.criterion.backup;

import org.quorate.criterion.Finding;
import org.quorate.criterion.RoundTrip;
import org.quorate.evidence.Evidence;

/** The scratch object that this run wrote to the backup remote, read back and removed. */
final class ScratchObject {
  private ScratchObject() {}

  static Finding judge(Evidence evidence) {
    return RoundTrip.judge(
        evidence, "backup remote", evidence.inputs().text("policy.backup.role"),
        "the remote target takes a scratch object, gives it back and lets it be removed");
  }
}
