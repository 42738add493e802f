package org.quorate.criterion.monitoring;

import java.util.List;
import java.util.Map;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Evidence;
import org.quorate.reading.CertificateEnd;

/** The end of validity that monitoring shows for every certificate of the zone against the certificate itself. */
final class ExpiryVisible {
  static final String DATES = "certificate-dates";
  private static final double WHOLE_SECOND = 1;
  private static final String EXPECTED = "monitoring shows for every certificate of the zone when it expires";

  private ExpiryVisible() {}

  static Finding judge(Evidence evidence) {
    return Monitoring.judged(evidence, EXPECTED, monitoring -> Finding.all(Roles.TRIAD.stream()
        .map(role -> ofNode(evidence, monitoring, role)).toList()));
  }

  private static Finding ofNode(Evidence evidence, Monitoring monitoring, String role) {
    List<String> files = evidence.inputs().list("policy.certificates.files." + role).stream()
        .map(certificate -> certificate.path("file").asText()).toList();
    if (files.isEmpty()) {
      return Finding.notProven(EXPECTED, role + ": the environment file lists no certificate for it");
    }
    return Finding.all(files.stream().map(file -> Latest.judged(evidence, role, DATES, file, EXPECTED, sample -> {
      if (!sample.succeeded()) {
        return Latest.unintelligible(sample, EXPECTED);
      }
      return CertificateEnd.read(sample.out())
          .map(end -> monitoring.shown("certificate-expiry", role, Map.of("file", file))
              .agreesWith(end.getEpochSecond(), WHOLE_SECOND, EXPECTED, sample.seq()))
          .orElseGet(() -> Latest.unintelligible(sample, EXPECTED));
    })).toList());
  }
}
