package org.quorate.criterion.time;

import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Measured;
import org.quorate.evidence.Sample;
import org.quorate.reading.ChronyTracking;

/** One host's offset from its time source, by the time daemon's own measurement. */
final class Offset {
  private static final double MILLIS = 1000;

  private Offset() {}

  static Finding judge(HostReadings host) {
    Sample sample = host.reading(TimeCriteria.TRACKING);
    Optional<ChronyTracking> tracking = ChronyTracking.parse(sample.out()).filter(any -> sample.succeeded());
    if (tracking.isEmpty()) {
      return host.unintelligible(sample);
    }
    if (!tracking.get().synchronised()) {
      // An offset of zero from nothing is no offset.
      return host.unclear("%s: its offset is not known".formatted(tracking.get()));
    }
    double millis = Math.max(Math.abs(tracking.get().offsetSeconds()), Math.abs(tracking.get().lastOffsetSeconds())) * MILLIS;
    double limit = host.inputs().duration("policy.time.offset-limit").toNanos() / 1e6;
    Measured measured = new Measured(
        "clock offset of " + host.role(), millis, millis + tracking.get().errorSeconds() * MILLIS, limit);
    Finding finding = millis < limit
        ? host.proven(tracking.get().toString())
        : host.refuted("%s: %.3f ms is not below %.0f ms".formatted(tracking.get(), millis, limit));
    return finding.with(measured);
  }
}
