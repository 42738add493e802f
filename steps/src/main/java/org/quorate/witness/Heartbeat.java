package org.quorate.witness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether something that makes itself heard at intervals still does: heard, resigned, or silent for too long. */
final class Heartbeat {
  /** What a backup waits for before it takes over: three intervals and less than one more of skew (RFC 9568). */
  private static final int SILENT_INTERVALS = 4;
  private static final long NOBODY_LISTENS = Long.MAX_VALUE;
  private static final Duration UNTIL_TOLD = Duration.ofSeconds(1);

  private long unknownSinceNanos;
  private long listeningSinceNanos = NOBODY_LISTENS;
  private boolean known;
  private boolean held;
  private boolean ever;
  private long lastEarliest;
  private long lastLatest;
  private Duration interval = UNTIL_TOLD;

  /**
   * A state that is news.
   *
   * @param looked whether it is what was found after not knowing, rather than a change that was noticed
   */
  record News(boolean held, long earliestNanos, long latestNanos, boolean looked, boolean first) {}

  /** From now on what is heard and what is not heard counts. */
  void listening(long sinceNanos) {
    listeningSinceNanos = sinceNanos;
    unknownSinceNanos = ever ? unknownSinceNanos : sinceNanos;
    known = false;
  }

  /** Nobody listens any more. */
  void deaf(long sinceNanos) {
    if (known) {
      unknownSinceNanos = sinceNanos;
    }
    known = false;
    listeningSinceNanos = NOBODY_LISTENS;
  }

  List<News> heard(HostClock.Moment when, Duration promised, boolean resigns) {
    List<News> news = new ArrayList<>();
    interval = promised;
    // Whoever was at it when somebody began to listen would have been heard sooner.
    long began = when.earliestNanos() - interval.multipliedBy(2).toNanos();
    if (!known && began > listeningSinceNanos) {
      become(false, listeningSinceNanos, began).ifPresent(news::add);
    }
    lastEarliest = when.earliestNanos();
    lastLatest = when.latestNanos();
    become(!resigns, lastEarliest, lastLatest).ifPresent(news::add);
    return news;
  }

  /** Nothing was heard until now, although the host has been answering since. */
  Optional<News> silent(long nowNanos) {
    long limit = interval.multipliedBy(SILENT_INTERVALS).toNanos();
    if (known && held && nowNanos - lastLatest > limit) {
      return become(false, lastEarliest, lastLatest + interval.toNanos());
    }
    return !known && nowNanos > listeningSinceNanos && nowNanos - listeningSinceNanos > limit
        ? become(false, listeningSinceNanos, nowNanos) : Optional.empty();
  }

  private Optional<News> become(boolean next, long earliest, long latest) {
    boolean looked = !known;
    if (known && held == next) {
      return Optional.empty();
    }
    boolean first = !ever;
    held = next;
    known = true;
    ever = true;
    return Optional.of(new News(next, looked ? Math.min(unknownSinceNanos, latest) : earliest, latest, looked, first));
  }
}
