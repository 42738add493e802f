package org.quorate.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.quorate.environment.Outcome;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;

/** Writes down the phases of one drill: begin, armed, absent-before, applied, in-effect, undone, gone-after, end. */
final class DrillLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final String drill;
  private final Recorder recorder;
  private final long nanoOrigin;

  DrillLog(String drill, Recorder recorder) {
    this.drill = drill;
    this.recorder = recorder;
    this.nanoOrigin = System.nanoTime() - recorder.monotonicNanos();
  }

  void begin(ActiveRoles roles) {
    write("begin", "", body().put("active", roles.active()).put("standby", roles.standby()));
  }

  /** @param holder the role expected to hold the VIP when all is quiet again */
  void begin(ActiveRoles roles, String holder) {
    write("begin", "", body().put("active", roles.active()).put("standby", roles.standby()).put("holder", holder));
  }

  void end() {
    write("end", "", body());
  }

  /** One of the three proofs of a fault, and what it rests on. */
  void proof(String phase, String role, boolean proven, String how) {
    write(phase, role, body().put("proven", proven).put("how", how));
  }

  /** The change itself, with the time its command took. */
  void applied(String role, Outcome outcome) {
    applied("applied", role, outcome.sentNanoTime(), outcome.doneNanoTime());
  }

  void applied(String phase, String role, long sentNanoTime, long doneNanoTime) {
    write(phase, role, body().put("sent_ns", sentNanoTime - nanoOrigin).put("done_ns", doneNanoTime - nanoOrigin));
  }

  void write(String phase, String role, ObjectNode body) {
    recorder.record(EntryKind.FAULT, drill, role, body.put("phase", phase));
  }

  static ObjectNode body() {
    return JSON.createObjectNode();
  }
}
