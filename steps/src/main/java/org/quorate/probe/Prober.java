package org.quorate.probe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Recorder;

/** Reads probes on all their hosts at once and writes what it reads into evidence. */
public final class Prober implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  /** On each host: while one answer is on its way the next is at work; a third would leave no way for others. */
  private static final int AT_ONCE = 2;

  private final ProbeCatalogue catalogue;
  private final Map<String, Host> hosts;
  private final Inputs inputs;
  private final Recorder recorder;
  private final Redaction redaction = new Redaction(List.of());
  private final Set<String> fresh = ConcurrentHashMap.newKeySet();
  private final ExecutorService workers;
  private final long nanoOrigin;

  public Prober(ProbeCatalogue catalogue, Map<String, Host> hosts, Inputs inputs, Recorder recorder) {
    this.catalogue = catalogue;
    this.hosts = hosts;
    this.inputs = inputs;
    this.recorder = recorder;
    this.nanoOrigin = System.nanoTime() - recorder.monotonicNanos();
    this.workers = Executors.newCachedThreadPool(task -> {
      Thread thread = new Thread(task, "probe");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** Reads those of the probes that were not read since the last {@link #forget()}. */
  public void read(Collection<String> probes) {
    readNow(probes.stream().filter(fresh::add).toList());
  }

  /** Reads every probe that only reads, a few at a time on each host and all hosts at once. */
  public void readAll() {
    read(catalogue.all().stream().filter(probe -> !probe.writes()).map(Probe::name).toList());
  }

  /** Reads the probes now; what else was read stays as it is. */
  public void readNow(Collection<String> probes) {
    List<Reading> wanted = probes.stream().sorted()
        .flatMap(name -> Reading.of(catalogue.probe(name), inputs).stream()).toList();
    List<Future<?>> running = new ArrayList<>();
    wanted.stream().collect(Collectors.groupingBy(Reading::role)).values().forEach(readings -> {
      Queue<List<Reading>> left = byProbe(readings);
      for (int worker = 0; worker < Math.min(AT_ONCE, left.size()); worker++) {
        running.add(workers.submit(() -> readAll(left)));
      }
    });
    running.forEach(Prober::await);
  }

  /** One probe's readings stay together, so that they are on record in their order. */
  private static Queue<List<Reading>> byProbe(List<Reading> readings) {
    return new ConcurrentLinkedQueue<>(readings.stream()
        .collect(Collectors.groupingBy(Reading::probe, LinkedHashMap::new, Collectors.toList())).values());
  }

  private void readAll(Queue<List<Reading>> left) {
    for (List<Reading> next = left.poll(); next != null; next = left.poll()) {
      next.forEach(this::read);
    }
  }

  /** What was read no longer holds: the zone was changed, or time has passed. */
  public void forget() {
    fresh.clear();
  }

  private void read(Reading reading) {
    Host host = hosts.get(reading.role());
    if (host != null) {
      record(reading, host.run(reading.command()));
    }
  }

  private void record(Reading reading, Outcome outcome) {
    ObjectNode body = JSON.createObjectNode();
    body.put("item", reading.item());
    body.set("argv", JSON.valueToTree(reading.command().argv()));
    body.put("privileged", reading.command().privileged());
    body.put("answer", outcome.answer().name());
    body.put("exit", outcome.exit());
    String out = redaction.of(outcome.out());
    String err = redaction.of(outcome.err());
    body.put("out", out);
    body.put("err", err);
    int redactions = Redaction.count(out) + Redaction.count(err);
    if (redactions > 0) {
      body.put("redactions", redactions);
    }
    body.put("truncated", outcome.truncated());
    body.put("sent_ns", outcome.sentNanoTime() - nanoOrigin);
    body.put("done_ns", outcome.doneNanoTime() - nanoOrigin);
    recorder.record(EntryKind.SAMPLE, reading.probe(), reading.role(), body);
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading the hosts", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("reading a host failed: " + e.getCause(), e.getCause());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
