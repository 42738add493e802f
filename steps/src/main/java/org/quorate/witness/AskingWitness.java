package org.quorate.witness;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks one question at a fixed pace and writes down what became different, some time between two answers.
 *
 * <p>What comes and goes between two questions is not seen, so each change is written down as looked up, with its pace.
 */
final class AskingWitness implements HostWitness {
  private final String role;
  private final Question question;
  private final Duration pace;
  private final Notebook notebook;
  private final ScheduledExecutorService timer;
  private final Map<String, Boolean> last = new HashMap<>();
  private long lastAskedNanos = -1;
  /** An answer to a question that was sent before this is about what has ended since. */
  private long endedNanos = -1;
  private long blindSinceNanos = -1;
  private String blindBecause = "";
  private ScheduledFuture<?> asking;
  private boolean closed;

  AskingWitness(String role, Question question, Duration pace, Notebook notebook, ScheduledExecutorService timer) {
    this.role = role;
    this.question = question;
    this.pace = pace;
    this.notebook = notebook;
    this.timer = timer;
  }

  @Override
  public void open() {
    notebook.pace(question.about(), role, pace);
    ask();
    asking = timer.scheduleWithFixedDelay(this::ask, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks now, whatever the pace. */
  void ask() {
    long sent = notebook.now();
    try {
      answered(question.ask(), sent, notebook.now());
    } catch (Question.NoAnswer none) {
      unanswered(sent, none.getMessage());
    } catch (RuntimeException unforeseen) {
      // Thrown on, it would end all further questions, and their silence would read as if nothing had changed.
      unanswered(sent, "what was asked or answered could not be dealt with: " + unforeseen);
    }
  }

  private synchronized void answered(Map<String, Boolean> now, long sent, long done) {
    if (closed || sent < Math.max(lastAskedNanos, endedNanos)) {
      return;
    }
    boolean blind = blindSinceNanos >= 0;
    long since = blind ? blindSinceNanos : Math.max(0, lastAskedNanos);
    Map<String, Boolean> all = new HashMap<>(now);
    last.keySet().forEach(name -> all.putIfAbsent(name, false));
    all.forEach((name, held) -> {
      boolean first = !last.containsKey(name);
      if (first || blind || last.get(name) != held) {
        notebook.look(name, role, held, first && !blind ? sent : since, done, first, question.about(),
            Notebook.OWN_CLOCK);
      }
      last.put(name, held);
    });
    seeAgain(done);
    lastAskedNanos = sent;
  }

  private synchronized void unanswered(long sent, String why) {
    if (blindSinceNanos < 0) {
      blindSinceNanos = lastAskedNanos < 0 ? sent : lastAskedNanos;
      blindBecause = why;
    }
  }

  /** Something gave notice that it ended, which is more than asking can tell. */
  synchronized void ended(String name, long arrivedNanos, String said) {
    if (closed || lastAskedNanos < 0 || blindSinceNanos >= 0) {
      return;
    }
    if (!last.getOrDefault(name, false)) {
      // It came after the last answer and is gone before the next: only its end was noticed.
      notebook.change(name, role, true, lastAskedNanos, arrivedNanos, said, Notebook.OWN_CLOCK);
    }
    notebook.change(name, role, false, lastAskedNanos, arrivedNanos, said, Notebook.OWN_CLOCK);
    last.put(name, false);
    endedNanos = arrivedNanos;
  }

  private void seeAgain(long nanos) {
    if (blindSinceNanos >= 0) {
      gap(blindSinceNanos, nanos, blindBecause);
      blindSinceNanos = -1;
    }
  }

  private void gap(long fromNanos, long toNanos, String reason) {
    if (last.isEmpty()) {
      notebook.gap(question.about(), role, fromNanos, toNanos, reason);
    }
    last.keySet().forEach(name -> notebook.gap(name, role, fromNanos, toNanos, reason));
  }

  /** Its own questions go unanswered then, which it has noticed itself. */
  @Override
  public void hostSilent(long sinceNanos, long untilNanos) {}

  @Override
  public synchronized void close() {
    closed = true;
    if (asking != null) {
      asking.cancel(false);
    }
    seeAgain(notebook.now());
  }
}
