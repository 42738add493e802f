package org.quorate.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.quorate.run.Progress.Wait;

/** Lines in colour, and below them one line that counts down while something is waited for. */
final class TerminalScreen implements Screen {
  /** Of a shorter wait nobody has seen anything. */
  private static final Duration WORTH_A_LINE = Duration.ofSeconds(1);
  private static final String DIM = "2";
  private static final String CLEAR_LINE = "\r\u001b[K";
  /** A line that is rewritten must not wrap: what is too long is cut off at the edge. */
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";
  private final PrintStream out;
  private final LongSupplier clock;
  private Countdown current;

  TerminalScreen(PrintStream out) {
    this(out, System::nanoTime);
    ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(work -> {
      Thread thread = new Thread(work, "countdown");
      thread.setDaemon(true);
      return thread;
    });
    ticking.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
  }

  /** A screen whose countdown moves on when it is told to. */
  TerminalScreen(PrintStream out, LongSupplier clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public synchronized void line(String colour, String text) {
    out.println((current == null ? "" : CLEAR_LINE) + paint(colour, text));
    tick();
  }

  @Override
  public synchronized Wait waiting(String what, Duration longest) {
    Countdown next = new Countdown(what, clock.getAsLong(), longest.toNanos(), current);
    current = next;
    tick();
    return () -> over(next);
  }

  private synchronized void over(Countdown ended) {
    if (!ended.over) {
      ended.over = true;
      while (current != null && current.over) {
        current = current.outer;
      }
      long took = clock.getAsLong() - ended.began;
      out.print(CLEAR_LINE);
      if (took >= WORTH_A_LINE.toNanos()) {
        out.println(paint(DIM, WaitWords.over(ended.what, took)));
      }
      tick();
    }
  }

  synchronized void tick() {
    if (current != null) {
      long left = TimeUnit.NANOSECONDS.toSeconds(current.began + current.longest - clock.getAsLong());
      out.print(CLEAR_LINE + NO_WRAP + paint(DIM, WaitWords.goesOn(current.what, left)) + WRAP);
      out.flush();
    }
  }

  private static String paint(String colour, String text) {
    return colour.isEmpty() ? text : "\u001b[" + colour + "m" + text + "\u001b[0m";
  }

  /** One wait; another may begin within it. */
  private static final class Countdown {
    private final String what;
    private final long began;
    private final long longest;
    private final Countdown outer;
    private boolean over;

    private Countdown(String what, long began, long longest, Countdown outer) {
      this.what = what;
      this.began = began;
      this.longest = longest;
      this.outer = outer;
    }
  }
}
