package org.quorate.criterion.handoff;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.certificate.CertificateDirectory;
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

  /** The authority runs out as well, and with it whatever it signed; and there may be more than what is listed. */
  static Finding everyOther(HostReadings readings) {
    Instant read = readings.doneAt(readings.reading(CertificateDirectory.PROBE));
    Duration horizon = readings.inputs().duration("policy.certificates.horizon");
    return CertificateDirectory.judged(readings, directory -> readings.refutedBy(
        directory.files().stream().flatMap(file -> file.certificates().stream().map(X509Certificate::getNotAfter)
            .map(Date::toInstant).filter(end -> Duration.between(read, end).compareTo(horizon) < 0)
            .map(end -> seen(file.path(), read, end))).toList(),
        "%d files of certificates are valid beyond the horizon".formatted(directory.files().size())));
  }

  private static Finding certificate(HostReadings readings, Sample sample) {
    Optional<Instant> end = sample.succeeded() ? CertificateEnd.read(sample.out()) : Optional.empty();
    if (end.isEmpty()) {
      return readings.unintelligible(sample);
    }
    Instant read = readings.doneAt(sample);
    String seen = seen(sample.item(), read, end.get());
    Duration horizon = readings.inputs().duration("policy.certificates.horizon");
    return Duration.between(read, end.get()).compareTo(horizon) >= 0 ? readings.proven(seen) : readings.refuted(seen);
  }

  private static String seen(String file, Instant read, Instant end) {
    return "%s is valid until %s, %.1f days".formatted(file, end, Duration.between(read, end).toMinutes() / 1440.0);
  }
}
