package org.quorate.criterion.monitoring;

import org.quorate.reading.prometheus.Series;

/** Backups that have become stale, and fresh ones. */
final class BackupAlert implements AlertTrial.Crafting {
  private static final double JUST_STALE = 1.1;
  /** No backup is thirty years old: such a number is a moment in Unix time. */
  private static final double OLDEST_SECONDS = 1e9;

  @Override
  public double bad(Series real, double nowSeconds, double limitSeconds) {
    return aged(real, nowSeconds, limitSeconds * JUST_STALE);
  }

  @Override
  public double good(Series real, double nowSeconds, double limitSeconds) {
    return aged(real, nowSeconds, 0);
  }

  private static double aged(Series real, double nowSeconds, double age) {
    return isMoment(real) ? nowSeconds - age : age;
  }

  /** Whether the metric is the time of the newest object rather than its age. */
  static boolean isMoment(Series real) {
    return real.last().value() > OLDEST_SECONDS;
  }
}
