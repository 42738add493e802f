package org.quorate.criterion.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;

/** Whether one host's certificates are who the zone policy says. */
final class CertificateIdentity {
  private static final int LONGEST_CHAIN = 8;

  private CertificateIdentity() {}

  static Finding judge(HostReadings host) {
    return CertificateDirectory.judged(host, directory -> {
      List<X509Certificate> authority =
          directory.file(host.inputs().text("policy.certificates.authority")).orElseThrow().certificates();
      List<JsonNode> listed = host.inputs().list("policy.certificates.files." + host.role());
      if (listed.isEmpty()) {
        return host.unclear("the environment file lists no certificate for it");
      }
      List<String> faults = new ArrayList<>();
      List<String> seen = new ArrayList<>();
      for (JsonNode each : listed) {
        List<X509Certificate> chain = directory.file(each.path("file").asText()).orElseThrow().certificates();
        String subject = subject(chain.get(0).getSubjectX500Principal());
        seen.add("%s is %s".formatted(each.path("file").asText(), subject));
        Optional<String> wanted = canonical(each.path("subject").asText());
        if (wanted.isEmpty()) {
          return host.unclear("the subject \"%s\" in the environment file cannot be read".formatted(each.path("subject").asText()));
        }
        if (!wanted.get().equals(subject)) {
          faults.add("%s is %s, the zone policy says %s".formatted(each.path("file").asText(), subject, wanted.get()));
        }
        if (!signed(chain, authority)) {
          faults.add("%s was not signed by the zone's authority".formatted(each.path("file").asText()));
        }
      }
      return host.refutedBy(faults, String.join(", ", seen));
    });
  }

  private static String subject(X500Principal principal) {
    return principal.getName(X500Principal.RFC2253);
  }

  private static Optional<String> canonical(String subject) {
    try {
      return Optional.of(subject(new X500Principal(subject)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** From the first certificate of a file, through others of that file, to one of the authority. */
  private static boolean signed(List<X509Certificate> chain, List<X509Certificate> authority) {
    X509Certificate current = chain.get(0);
    for (int depth = 0; depth < LONGEST_CHAIN; depth++) {
      if (signer(current, authority).isPresent()) {
        return true;
      }
      Optional<X509Certificate> next = signer(current, chain);
      if (next.isEmpty() || next.get().equals(current)) {
        return false;
      }
      current = next.get();
    }
    return false;
  }

  private static Optional<X509Certificate> signer(X509Certificate certificate, List<X509Certificate> candidates) {
    return candidates.stream().filter(candidate -> verifies(candidate, certificate)).findFirst();
  }

  private static boolean verifies(X509Certificate signer, X509Certificate certificate) {
    try {
      certificate.verify(signer.getPublicKey());
      return signer.getBasicConstraints() >= 0;
    } catch (GeneralSecurityException notSignedByIt) {
      return false;
    }
  }
}
