package org.quorate.criterion.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.CertificateEnd;

/** How long the certificates of a node are still valid at handoff. */
final class CertificateHorizon {
  static final String DATES = "certificate-dates";

  private CertificateHorizon() {}

  static Finding judge(HostReadings readings) {
    List<String> files = readings.inputs().list("policy.certificates.files." + readings.role()).stream()
        .map(certificate -> certificate.path("file").asText()).toList();
    if (files.isEmpty()) {
      return readings.unclear("the environment file lists no certificate for it");
    }
    return Finding.all(files.stream().map(file -> readings.reading(DATES, file)
        .map(sample -> certificate(readings, sample))
        .orElseGet(() -> readings.unclear(file + " was not read"))).toList());
  }

  private static Finding certificate(HostReadings readings, Sample sample) {
    Optional<Instant> end = sample.succeeded() ? CertificateEnd.read(sample.out()) : Optional.empty();
    if (end.isEmpty()) {
      return readings.unintelligible(sample);
    }
    Duration left = Duration.between(readings.doneAt(sample), end.get());
    String seen = "%s is valid until %s, %.1f days".formatted(sample.item(), end.get(), left.toMinutes() / 1440.0);
    return left.compareTo(readings.inputs().duration("policy.certificates.horizon")) >= 0
        ? readings.proven(seen)
        : readings.refuted(seen);
  }
}
