package org.quorate.criterion.monitoring;

import org.quorate.reading.prometheus.Series;

/**
 * Certificates that run out inside the horizon, and ones with plenty of time left. The metric is the end of validity.
 */
final class CertificateAlert implements AlertTrial.Crafting {
  private static final double JUST_INSIDE_THE_HORIZON = 0.99;
  private static final double PLENTY = 100;

  @Override
  public double bad(Series real, double nowSeconds, double limitSeconds) {
    return nowSeconds + limitSeconds * JUST_INSIDE_THE_HORIZON;
  }

  @Override
  public double good(Series real, double nowSeconds, double limitSeconds) {
    return nowSeconds + limitSeconds * PLENTY;
  }
}
