package org.quorate.witness;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;

/** Follows one stream on one host, from a first look to its close, and writes down when it was blind. */
final class StreamWitness implements HostWitness {
  private static final Duration RETRY = Duration.ofMillis(250);
  /** Of a host that answers but has not what is needed, where asking more often changes nothing. */
  private static final Duration LATER = Duration.ofSeconds(1);
  private final Host host;
  private final String subject;
  private final Stream stream;
  private final HostClock clock;
  private final Notebook notebook;
  private final ScheduledExecutorService timer;
  private Host.Following following;
  private long blindSinceNanos = -1;
  private String blindBecause = "";
  /** Of the attempt that ended last. */
  private String endedBecause = "";
  private volatile int attempts;
  private int ended;
  private boolean looked;
  private boolean held;
  private boolean closed;
  /** No later notice of this host is about anything earlier. */
  private long lastEarliestNanos;

  StreamWitness(Host host, Stream stream, HostClock clock, Notebook notebook, ScheduledExecutorService timer) {
    this(host, host.role(), stream, clock, notebook, timer);
  }

  /** @param subject the role it is about, when that is another than the host it is seen on */
  StreamWitness(Host host, String subject, Stream stream, HostClock clock, Notebook notebook,
      ScheduledExecutorService timer) {
    this.host = host;
    this.subject = subject;
    this.stream = stream;
    this.clock = clock;
    this.notebook = notebook;
    this.timer = timer;
  }

  @Override
  public void open() {
    attempt();
  }

  private void attempt() {
    int mine = ++attempts;
    listeningFrom(notebook.now());
    Host.Following next = host.follow(stream.follow(), this::onLine, reason -> onLost(mine, reason));
    Outcome look = host.run(stream.look());
    Optional<Boolean> state = stream.state(look);
    synchronized (this) {
      if (closed || ended >= mine || state.isEmpty()) {
        next.close();
        goBlind(state.isPresent() && ended >= mine
            ? "what it follows ended before the first look: " + endedBecause
            : "the first look failed: %s %s".formatted(look.answer(), look.err().strip()).strip());
        ended = mine;
        retry(look.answer() == Outcome.Answer.ANSWERED ? LATER : RETRY);
        return;
      }
      following = next;
      // After a blind time the change that brought this state lies anywhere in it.
      long earliest = looked ? blindSinceNanos : notebook.onRunClock(look.sentNanoTime());
      notebook.look(stream.name(), subject, state.get(), earliest,
          notebook.onRunClock(look.doneNanoTime()), !looked, look.out().strip(), Notebook.OWN_CLOCK);
      looked = true;
      held = state.get();
      seeAgain();
    }
  }

  /** What comes from here on is about what happens from here on. */
  private synchronized void listeningFrom(long nanos) {
    lastEarliestNanos = Math.max(lastEarliestNanos, nanos);
  }

  private void onLine(Host.Line line) {
    stream.change(line.text()).ifPresent(change -> noticed(change, line));
  }

  private synchronized void noticed(Stream.Change change, Host.Line line) {
    if (stream.tellsAgain() && looked && change.held() == held) {
      return;
    }
    held = change.held();
    long arrived = notebook.onRunClock(line.arrivedNanoTime());
    Optional<HostClock.Moment> told = change.hostNanos() < 0 ? Optional.empty() : clock.onRunClock(change.hostNanos());
    // Nothing can have happened after its notice arrived, nor before what was noticed earlier.
    long latest = Math.min(told.map(HostClock.Moment::latestNanos).orElse(arrived), arrived);
    long earliest = Math.max(told.map(HostClock.Moment::earliestNanos).orElse(0L), lastEarliestNanos);
    lastEarliestNanos = Math.min(earliest, arrived);
    notebook.change(stream.name(), subject, change.held(), lastEarliestNanos, Math.max(latest, lastEarliestNanos),
        line.text(), host.role());
  }

  /** Each attempt ends once, and only the end of the one that is watching leads to another. */
  private synchronized void onLost(int attempt, String reason) {
    boolean watching = following != null && attempt == attempts;
    if (attempt > ended) {
      ended = attempt;
      endedBecause = reason;
    }
    if (!closed && watching) {
      goBlind(reason);
      following = null;
      retry(RETRY);
    }
  }

  @Override
  public synchronized void hostSilent(long sinceNanos, long untilNanos) {
    notebook.gap(stream.name(), subject, sinceNanos, untilNanos, "the host did not answer");
  }

  private void goBlind(String reason) {
    if (blindSinceNanos < 0) {
      // What the host said after its last sign of life may have been lost on the way.
      blindSinceNanos = Math.max(Math.min(notebook.now(), clock.lastReadNanos()), lastEarliestNanos);
      blindBecause = reason;
    }
  }

  private void seeAgain() {
    if (blindSinceNanos >= 0) {
      notebook.gap(stream.name(), subject, blindSinceNanos, notebook.now(), blindBecause);
      blindSinceNanos = -1;
    }
  }

  private void retry(Duration pause) {
    if (!closed && !timer.isShutdown()) {
      timer.schedule(this::attempt, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void close() {
    seeAgain();
    closed = true;
    if (following != null) {
      following.close();
    }
  }
}
