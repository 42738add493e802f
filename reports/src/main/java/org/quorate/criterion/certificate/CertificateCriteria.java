package org.quorate.criterion.certificate;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.reading.CertificateFile;

/** Certificates as they lie on the hosts. */
public final class CertificateCriteria {
  /** Every certificate below the directory, listed in the environment file or not, is valid at the time of reading. */
  public static final Criterion CERTIFICATES_VALID = HostCriterion.of(
      "certificates-valid", Roles.TRIAD, Set.of(CertificateDirectory.PROBE),
      "every certificate inside its validity period", CertificateCriteria::valid);

  /** Each listed certificate has the zone's subject, was signed by the zone's authority, which is one for all hosts. */
  public static final Criterion CERTIFICATES_OF_THE_ZONE = new Criterion(
      "certificates-of-the-zone", Set.of(CertificateDirectory.PROBE), evidence -> Finding.all(List.of(
          HostCriterion.on(evidence, Roles.TRIAD, Set.of(CertificateDirectory.PROBE),
              "subjects as the zone policy says, signed by the zone's authority", CertificateIdentity::judge),
          OneAuthority.judge(evidence))));

  private CertificateCriteria() {}

  public static List<Criterion> all() {
    return List.of(CERTIFICATES_VALID, CERTIFICATES_OF_THE_ZONE);
  }

  private static Finding valid(HostReadings host) {
    Instant now = host.doneAt(host.reading(CertificateDirectory.PROBE));
    return CertificateDirectory.judged(host, directory -> {
      List<String> faults = new ArrayList<>();
      directory.files().forEach(file -> file.certificates().forEach(certificate -> fault(file, certificate, now, faults)));
      String seen = directory.files().stream()
          .map(file -> "%s until %s".formatted(file.path(), end(file.certificates().get(0)))).collect(Collectors.joining(", "));
      return host.refutedBy(faults, seen);
    });
  }

  private static void fault(CertificateFile file, X509Certificate certificate, Instant now, List<String> faults) {
    if (end(certificate).isBefore(now)) {
      faults.add("%s expired at %s".formatted(file.path(), end(certificate)));
    }
    if (certificate.getNotBefore().toInstant().isAfter(now)) {
      faults.add("%s is not valid before %s".formatted(file.path(), certificate.getNotBefore().toInstant()));
    }
  }

  private static Instant end(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant();
  }
}
