package org.quorate.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.quorate.environment.Outcome;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;

/** Writes down the phases of one drill: begin, armed, absent-before, applied, in-effect, undone, gone-after, end. */
public final class FaultLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final String drill;
  private final Recorder recorder;
  private final long nanoOrigin;
  private final Optional<Consumer<String>> unwritable;

  public FaultLog(String drill, Recorder recorder) {
    this(drill, recorder, System.nanoTime() - recorder.monotonicNanos(), Optional.empty());
  }

  private FaultLog(String drill, Recorder recorder, long nanoOrigin, Optional<Consumer<String>> unwritable) {
    this.drill = drill;
    this.recorder = recorder;
    this.nanoOrigin = nanoOrigin;
    this.unwritable = unwritable;
  }

  /**
   * The same for undoing: a record that cannot be written any more is no reason to leave a fault on a host.
   *
   * @param told what could not be written, and why
   */
  public FaultLog asFarAsPossible(Consumer<String> told) {
    return new FaultLog(drill, recorder, nanoOrigin, Optional.of(told));
  }

  /** The drill begins. */
  public void begin(ObjectNode roles) {
    write("begin", "", roles);
  }

  public void end() {
    write("end", "", body());
  }

  /** One of the three proofs of a fault, and what it rests on. */
  public void proof(String phase, String role, boolean proven, String how) {
    write(phase, role, body().put("proven", proven).put("how", how));
  }

  /**
   * The first proof, without which nothing is struck: trouble that is there already is not the drill's, and to strike a zone
   * that has it may take away the last that works.
   *
   * @return whether it was shown
   */
  public boolean absentBefore(String role, boolean shown, String how) {
    proof("absent-before", role, shown, how);
    if (!shown) {
      write("not-applied", role, body().put("why", "nothing was touched, because it was not so that " + how));
    }
    return shown;
  }

  /** The change itself, with the time its command took. */
  public void applied(String role, Outcome outcome) {
    moment("applied", role, outcome.sentNanoTime(), outcome.doneNanoTime());
  }

  /** A change, with the time it took to order it. */
  public void moment(String phase, String role, long sentNanoTime, long doneNanoTime) {
    write(phase, role, body().put("sent_ns", sentNanoTime - nanoOrigin).put("done_ns", doneNanoTime - nanoOrigin));
  }

  void moment(String phase, String role, Done done) {
    moment(phase, role, done.sentNanoTime(), done.doneNanoTime());
  }

  public void write(String phase, String role, ObjectNode body) {
    try {
      recorder.record(EntryKind.FAULT, drill, role, body.put("phase", phase));
    } catch (UncheckedIOException full) {
      unwritable.orElseThrow(() -> full).accept("%s %s: %s".formatted(phase, role, full.getMessage()));
    }
  }

  public static ObjectNode body() {
    return JSON.createObjectNode();
  }
}
