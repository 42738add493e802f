package org.quorate.workload;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;

/**
 * Where the processes of a workload write down their operations, one entry each.
 *
 * <p>An entry has {@code process}, {@code f} (read, write, cas, append ...), {@code key} and {@code value} as far as
 * they apply, {@code result} (ok, refused or unknown), {@code reason}, and from {@code sent_ns} to {@code done_ns} the
 * time of the call on the run's clock. Who has an unknown result goes on as another process, as a history wants it.
 */
public final class OperationLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Recorder recorder;
  private final long nanoOrigin;
  private final AtomicInteger processes = new AtomicInteger();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger tried = new AtomicInteger();

  public OperationLog(Recorder recorder) {
    this.recorder = recorder;
    this.nanoOrigin = System.nanoTime() - recorder.monotonicNanos();
  }

  /** What an operation does; it adds to its own entry what it learns, such as the value it read. */
  @FunctionalInterface
  interface Attempt {
    void make(ObjectNode operation) throws NotDone;
  }

  /** The number of a process that has not called anything yet. */
  int newProcess() {
    return processes.getAndIncrement();
  }

  static ObjectNode operation(int process, String function) {
    return JSON.createObjectNode().put("process", process).put("f", function);
  }

  /**
   * Makes an attempt and writes down how it ended.
   *
   * @param name which workload
   * @param role the node it is made through, or an empty text
   * @return the result's word
   */
  String perform(String name, String role, ObjectNode operation, Attempt attempt) {
    long sent = System.nanoTime();
    String result = "ok";
    String reason = "";
    try {
      attempt.make(operation);
    } catch (NotDone failure) {
      result = failure.word();
      reason = failure.getMessage();
    }
    write(name, role, operation.put("result", result).put("reason", reason), sent, System.nanoTime());
    return result;
  }

  void write(String name, String role, ObjectNode operation, long sentNanoTime, long doneNanoTime) {
    operation.put("sent_ns", sentNanoTime - nanoOrigin).put("done_ns", doneNanoTime - nanoOrigin);
    recorder.record(EntryKind.OPERATION, name, role, operation);
    tried.incrementAndGet();
    if (operation.path("result").asText().equals("ok")) {
      acknowledged.incrementAndGet();
    }
  }

  /** Operations that were answered with yes so far. */
  public int acknowledged() {
    return acknowledged.get();
  }

  /** Operations so far, however they ended. */
  public int tried() {
    return tried.get();
  }
}
