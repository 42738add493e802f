package org.quorate.trackrecord;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;

/** The record of one trial, from its begin to its end, with the three proofs of its fault. */
final class Chapter implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final String drill;
  private final Recorder recorder;
  private final long nanoOrigin;

  private Chapter(String drill, Recorder recorder) {
    this.drill = drill;
    this.recorder = recorder;
    this.nanoOrigin = System.nanoTime() - recorder.monotonicNanos();
  }

  static Chapter begin(String drill, Recorder recorder) {
    Chapter chapter = new Chapter(drill, recorder);
    chapter.write("begin", "", JSON.createObjectNode());
    return chapter;
  }

  /** A proof that the fault was absent before, in effect, or gone after. */
  void proof(String phase, boolean proven, String how) {
    write(phase, "", JSON.createObjectNode().put("proven", proven).put("how", how));
  }

  /** Something that was done, such as the fault itself or its undo, between two moments. */
  void done(String phase, String role, long sentNanoTime, long doneNanoTime) {
    write(phase, role, JSON.createObjectNode()
        .put("sent_ns", sentNanoTime - nanoOrigin).put("done_ns", doneNanoTime - nanoOrigin));
  }

  private void write(String phase, String role, ObjectNode body) {
    recorder.record(EntryKind.FAULT, drill, role, body.put("phase", phase));
  }

  @Override
  public void close() {
    write("end", "", JSON.createObjectNode());
  }
}
