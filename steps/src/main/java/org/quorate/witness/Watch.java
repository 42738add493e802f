package org.quorate.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quorate.criterion.Roles;
import org.quorate.environment.Environment;
import org.quorate.environment.Host;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Recorder;
import org.quorate.workload.ZoneClient;

/** All witnesses of a zone, from before a drill until after it. */
public final class Watch implements AutoCloseable {
  private static final int THREADS_PER_HOST = 3;
  private static final long CLOSING_SECONDS = 10;
  private final Notebook notebook;
  private final AnswersWitness answers;
  private final List<StreamWitness> streams = new ArrayList<>();
  private final List<Pulse> pulses = new ArrayList<>();
  private final ScheduledExecutorService timer;

  private Watch(Environment environment, Inputs inputs, Recorder recorder) {
    this.notebook = new Notebook(recorder);
    this.timer = Executors.newScheduledThreadPool(Roles.TRIAD.size() * THREADS_PER_HOST, task -> {
      Thread thread = new Thread(task, "witness");
      thread.setDaemon(true);
      return thread;
    });
    Map<String, String> roles = new HashMap<>();
    for (String role : Roles.TRIAD) {
      roles.put(inputs.text("hosts." + role + ".hostname"), role);
      watch(environment.hosts().get(role), inputs);
    }
    ZoneClient client = new ZoneClient(
        environment.inventory(), inputs.text("zone.vip.address"), inputs.number("policy.ports.controller"), false);
    this.answers = new AnswersWitness(client, roles, notebook);
  }

  private void watch(Host host, Inputs inputs) {
    HostClock clock = new HostClock();
    List<StreamWitness> here = new ArrayList<>();
    here.add(new StreamWitness(host, new AddressStream(inputs.text("zone.vip.address")), clock, notebook, timer));
    here.add(new StreamWitness(host, new UnitStream(inputs.text("policy.services.controller")), clock, notebook,
        timer));
    streams.addAll(here);
    pulses.add(new Pulse(host, clock, notebook, here));
  }

  /** Opens all witnesses; when it returns each has had its first look. */
  public static Watch open(Environment environment, Inputs inputs, Recorder recorder) {
    Watch watch = new Watch(environment, inputs, recorder);
    try {
      watch.begin();
      return watch;
    } catch (RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  private void begin() {
    await(pulses.stream().map(pulse -> CompletableFuture.runAsync(pulse::measureFirst, timer)).toList());
    await(streams.stream().map(stream -> CompletableFuture.runAsync(stream::open, timer)).toList());
    pulses.forEach(pulse -> pulse.start(timer));
    answers.start(timer);
  }

  private static void await(List<CompletableFuture<Void>> all) {
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
  }

  /** Whether a role has the VIP, as last seen. */
  public boolean hasVip(String role) {
    return notebook.holds("address", role);
  }

  /** Whether a role's controller unit is active, as last seen. */
  public boolean controllerActive(String role) {
    return notebook.holds("unit", role);
  }

  /** The role that answered the latest client; empty when it had no answer. */
  public Optional<String> answering() {
    return Optional.of(answers.lastRole()).filter(role -> !role.isEmpty());
  }

  /** Roles that have the VIP, as last seen. */
  public List<String> vipHolders() {
    return Roles.TRIAD.stream().filter(this::hasVip).toList();
  }

  @Override
  public void close() {
    answers.close();
    timer.shutdown();
    try {
      timer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pulses.forEach(Pulse::close);
    streams.forEach(StreamWitness::close);
  }
}
