package org.quorate.workload;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.quorate.evidence.Recorder;

/**
 * Clients of JetStream itself while things break, some through each node: they publish values to a replicated stream and
 * put, get and compare-and-set keys of a replicated bucket, both of this load's own.
 */
public final class JetStreamLoad implements AutoCloseable {
  /** What its clients do all the time; a compare-and-set may rightly be refused each time. */
  private static final List<String> FUNCTIONS = List.of("append", "write", "read");
  private static final Duration PACE = Duration.ofMillis(300);
  private static final List<String> KEYS = List.of("a", "b", "c", "d");
  /** Through each node: who gets no answer asks only every other second, and keys are read only half of the time. */
  private static final int WRITERS = 2;
  private static final int KEEPERS = 3;
  private final Map<String, NatsPort> ports;
  private final OperationLog log;
  private final StreamPlan values;
  private final StreamPlan bucket;
  private final List<Load.Process> processes = new ArrayList<>();
  private Load load;

  private JetStreamLoad(Map<String, NatsPort> ports, Recorder recorder, StreamPlan values, StreamPlan bucket) {
    this.ports = new LinkedHashMap<>(ports);
    this.log = new OperationLog(recorder);
    this.values = values;
    this.bucket = bucket;
  }

  /**
   * Makes stream and bucket and begins.
   *
   * @param ports of the nodes, by role
   * @param name of the stream and of the bucket, which no other load has
   * @param direct whether any node may answer reads of the bucket, or its leader alone
   * @throws IOException when they cannot be made; nothing is left behind then
   */
  public static JetStreamLoad start(Map<String, NatsPort> ports, Recorder recorder, String name, boolean direct)
      throws IOException {
    JetStreamLoad begun = new JetStreamLoad(
        ports, recorder, StreamPlan.values(name, true), StreamPlan.bucket(name, direct));
    try {
      begun.values.create(begun.anyPort());
      begun.bucket.create(begun.anyPort());
      for (Map.Entry<String, NatsPort> node : begun.ports.entrySet()) {
        begun.clients(node.getKey(), node.getValue(), name, direct);
      }
    } catch (IOException e) {
      begun.processes.forEach(Load.Process::close);
      begun.remove();
      throw e;
    }
    begun.load = Load.start(begun.processes, PACE);
    return begun;
  }

  private void clients(String role, NatsPort port, String name, boolean direct) throws IOException {
    for (int client = 0; client < WRITERS; client++) {
      processes.add(StreamWriter.through(port, role, name, name, log));
    }
    for (int client = 0; client < KEEPERS; client++) {
      processes.add(KeyValueProcess.through(port, role, name, direct, KEYS, new Random(processes.size()), log));
    }
    processes.add(KeyValueProcess.reading(port, role, name, direct, KEYS, new Random(processes.size()), log));
  }

  private NatsPort anyPort() {
    return ports.values().iterator().next();
  }

  /** What was answered with yes so far, each function through each node. */
  public Answered answered() {
    Map<String, Integer> times = new HashMap<>();
    ports.keySet().forEach(role -> FUNCTIONS.forEach(function ->
        times.put(OperationLog.through(role, function), log.acknowledged(role, function))));
    return new Answered(times);
  }

  /** Whether each function through each node was answered with yes so many times since anything failed through it. */
  public boolean undisturbed(int times) {
    return ports.keySet().stream().allMatch(role -> FUNCTIONS.stream()
        .allMatch(function -> log.inARow(role, function) >= times));
  }

  /**
   * Has one server lead both stream and bucket.
   *
   * @param server by the name that it calls itself
   * @return whether it leads both; until then this is to be asked again
   */
  public boolean ledBy(String server) {
    return ledBy(values, server) & ledBy(bucket, server);
  }

  private boolean ledBy(StreamPlan plan, String server) {
    try {
      return plan.ledBy(anyPort(), server);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Ends the load if something is so, and still is when every operation that was begun has its outcome.
   *
   * @return whether it has ended; else it goes on
   */
  public boolean endIf(BooleanSupplier so) {
    return load.endIf(so);
  }

  /** Ends the load; the last operation has its outcome when this returns. */
  @Override
  public void close() {
    load.close();
  }

  /** @return whether every replica of the stream has all of it by now, as its leader and each server itself say */
  public boolean level(Replicas replicas) {
    try {
      return values.level(anyPort()) && replicas.alike(values.name());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Reads the stream through every node and writes down what there is, and what the node itself stores.
   *
   * @return whether it could be read through all, or surely is not there any more
   */
  public boolean readBack(Replicas replicas) {
    return ports.entrySet().stream().map(node -> FinalRead.through(node.getValue(), node.getKey(), values.name(), log,
        () -> Optional.of(replicas.of(node.getKey(), values.name())))).reduce(true, Boolean::logicalAnd);
  }

  /** @return whether both are gone */
  public boolean remove() {
    return removed(values) & removed(bucket);
  }

  private boolean removed(StreamPlan plan) {
    try {
      return plan.remove(anyPort());
    } catch (IOException e) {
      return false;
    }
  }
}
