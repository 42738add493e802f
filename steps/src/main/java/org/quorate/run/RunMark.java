package org.quorate.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** What a run writes into the names of what it puts on hosts, so that it is told from what other runs and others put there. */
public final class RunMark {
  /** Stands for the mark of whichever run it will be, where none has begun yet. */
  public static final String OF_ANY_RUN = "{run}";
  /** Always as long, so that rules about names need no wildcard for "anything". */
  public static final int LENGTH = 8;

  private RunMark() {}

  /** The mark of the run whose record this is. */
  public static String of(Evidence evidence) {
    return evidence.of(EntryKind.INPUT, "run").stream().findFirst()
        .map(entry -> of(entry.body().path("id").asText())).orElse("0".repeat(LENGTH));
  }

  /** The mark of the run with this name. */
  public static String of(String run) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
