package org.quorate.witness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.quorate.criterion.Roles;
import org.quorate.environment.Environment;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Recorder;
import org.quorate.workload.ZoneClient;

/** All witnesses of a zone, from before a drill until after it. */
public final class Watch implements AutoCloseable {
  /** Each witness has at most so many tasks that may wait for a host at one time: what it follows, and its next try. */
  private static final int TASKS_EACH = 2;
  private static final long CLOSING_SECONDS = 10;
  private final Notebook notebook;
  private final AnswersWitness answers;
  private final ZoneWitnesses witnesses;
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Watch::thread);
  /** Of its own: while no host answers, all that look at hosts wait, and the client must ask all the same. */
  private final ScheduledExecutorService clientsTimer = Executors.newSingleThreadScheduledExecutor(Watch::thread);

  private Watch(Environment environment, Inputs inputs, Recorder recorder) {
    this.notebook = new Notebook(recorder);
    Map<String, String> roles = Roles.TRIAD.stream()
        .collect(Collectors.toMap(role -> inputs.text("hosts." + role + ".hostname"), role -> role));
    ZoneClient client = new ZoneClient(
        environment.inventory(), inputs.text("zone.vip.address"), inputs.number("policy.ports.controller"), false);
    this.answers = new AnswersWitness(client::health, roles, notebook);
    this.witnesses = new ZoneWitnesses(environment, inputs, notebook, timer);
    // None that waits for a host that is down may keep another from its turn.
    timer.setCorePoolSize(TASKS_EACH * witnesses.all().size() + witnesses.pulses().size());
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "witness");
    thread.setDaemon(true);
    return thread;
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
    await(witnesses.pulses().stream().map(pulse -> CompletableFuture.runAsync(pulse::measureFirst, timer)).toList());
    await(witnesses.all().stream().map(each -> CompletableFuture.runAsync(each::open, timer)).toList());
    witnesses.pulses().forEach(pulse -> pulse.start(timer));
    answers.start(clientsTimer);
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

  /** Whether the client host takes a role for the owner of the VIP, as last seen. */
  public boolean clientsAsk(String role) {
    return notebook.holds(NeighbourStream.NAME, role);
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
    clientsTimer.shutdown();
    witnesses.all().forEach(HostWitness::close);
    // Beating until there is nothing left to guard: a host that falls silent in the end is found out too.
    witnesses.pulses().forEach(Pulse::close);
    timer.shutdown();
    try {
      timer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
