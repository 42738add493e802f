package org.quorate.criterion.controller;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;

/** The certificates of a node: there, issued by the zone's authority, and with the key that belongs to each. */
final class Certificates {
  static final String CHAIN = "controller-certificate-chain";
  static final String PUBLIC = "controller-certificate-public-key";
  static final String OF_KEY = "controller-key-public-key";
  static final Set<String> PROBES = Set.of(CHAIN, PUBLIC, OF_KEY);
  private static final int NOT_OPENSSL = 124;

  private Certificates() {}

  static Finding judge(Evidence evidence, String role) {
    String expected = "in %s on Alpha and Beta, the authority's certificate, certificates it issued, and their keys"
        .formatted(evidence.inputs().text("paths.certificates"));
    List<JsonNode> wanted = evidence.inputs().list("policy.certificates.files." + role);
    if (wanted.isEmpty()) {
      return Finding.notProven(expected, "%s: the environment file lists no certificate for it".formatted(role));
    }
    return Finding.all(wanted.stream().map(each -> each.path("file").asText())
        .flatMap(file -> Stream.of(chain(evidence, role, file, expected), pair(evidence, role, file, expected))).toList());
  }

  private static Finding chain(Evidence evidence, String role, String file, String expected) {
    return Latest.judged(evidence, role, CHAIN, file, expected, sample -> {
      if (sample.exit() == 0 && sample.text().endsWith("/" + file + ": OK") && sample.text().lines().count() == 1) {
        return Finding.proven(expected, "%s: %s was issued by the authority".formatted(role, file), sample.seq());
      }
      boolean refused = sample.exit() > 0 && sample.exit() < NOT_OPENSSL && !sample.err().isBlank();
      return refused
          ? Finding.refuted(expected, "%s: %s: %s".formatted(role, file, told(sample)), sample.seq())
          : Latest.unintelligible(sample, expected);
    });
  }

  private static Finding pair(Evidence evidence, String role, String file, String expected) {
    return Latest.judged(evidence, role, PUBLIC, file, expected, certificate ->
        Latest.judged(evidence, role, OF_KEY, file, expected, key -> same(certificate, key, expected)));
  }

  private static Finding same(Sample certificate, Sample key, String expected) {
    for (Sample sample : List.of(certificate, key)) {
      if (!sample.succeeded() || !sample.text().startsWith("-----BEGIN PUBLIC KEY-----")) {
        boolean missing = sample.exit() > 0 && sample.exit() < NOT_OPENSSL && sample.err().contains("No such file");
        return missing
            ? Finding.refuted(expected, "%s: %s or its key is not there".formatted(sample.role(), sample.item()), sample.seq())
            : Latest.unintelligible(sample, expected);
      }
    }
    return certificate.text().equals(key.text())
        ? Finding.proven(
            expected, "%s: the key belongs to %s".formatted(key.role(), key.item()), certificate.seq(), key.seq())
        : Finding.refuted(expected, "%s: the key placed for %s belongs to another certificate".formatted(
            key.role(), key.item()), certificate.seq(), key.seq());
  }

  private static String told(Sample sample) {
    Optional<String> error = sample.err().lines().filter(line -> line.contains("error")).findFirst();
    return error.orElse(sample.err().strip().lines().findFirst().orElse("no message")).strip();
  }
}
