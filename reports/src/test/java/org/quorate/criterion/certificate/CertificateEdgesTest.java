package org.quorate.criterion.certificate;

import static org.quorate.criterion.certificate.CertificateCriteria.CERTIFICATES_OF_THE_ZONE;
import static org.quorate.criterion.certificate.CertificateCriteria.CERTIFICATES_VALID;
import static org.quorate.criterion.certificate.CertificateCriteriaTest.FOLDER;
import static org.quorate.criterion.certificate.CertificateCriteriaTest.good;
import static org.quorate.criterion.certificate.CertificateCriteriaTest.listing;
import static org.quorate.criterion.certificate.CertificateCriteriaTest.pem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Judged;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Zone;
import org.quorate.verdict.Verdict;

/** Folders that cannot be read, certificates that others vouch for, environment files that do not say who they are. */
class CertificateEdgesTest {
  private static final String GONE = "find: '/opt/bsfg/certs': No such file or directory";

  @ParameterizedTest
  @MethodSource({"folders", "chains", "identities", "authorities"})
  void judged_with_its_reason(Judged row) {
    row.holds();
  }

  static List<Judged> folders() {
    String whole = listing("beta", "ca");
    return List.of(
        new Judged(CERTIFICATES_VALID, good(), Verdict.PROVEN,
            "beta: /opt/bsfg/certs/server.crt until 2027-01-01T00:00:00Z, /opt/bsfg/certs/ca.crt until 2036-01-01"),
        new Judged(CERTIFICATES_VALID, good().with("paths.certificates", "/opt/bsfg/certs/"), Verdict.PROVEN, "beta: "),
        found(1, "", GONE, Verdict.REFUTED, "beta: there is no directory /opt/bsfg/certs"),
        found(1, whole, GONE, Verdict.NOT_PROVEN, "beta: \"certificates\" ended with status 1"),
        found(1, "", "find: Permission denied", Verdict.NOT_PROVEN, "beta: \"certificates\" ended with status 1"),
        found(2, "", GONE, Verdict.NOT_PROVEN, "beta: \"certificates\" ended with status 2"),
        found(1, whole, "", Verdict.NOT_PROVEN, "beta: \"certificates\" ended with status 1"),
        found(0, "", "", Verdict.REFUTED, "beta: there is no certificate in /opt/bsfg/certs"),
        found(0, "", "grep: lost", Verdict.NOT_PROVEN, "beta: \"certificates\" ended with status 0"),
        found(0, "garbage\n", "", Verdict.NOT_PROVEN, "beta: \"certificates\" ended with status 0"));
  }

  static List<Judged> chains() {
    return List.of(
        chain("issued", "intermediate").judged(Verdict.PROVEN, "beta: server.crt is CN=plant-a-beta"),
        chain("issued", "root", "intermediate").judged(Verdict.PROVEN, "beta: server.crt is CN=plant-a-beta"),
        chain("issued").judged(Verdict.REFUTED, "beta: server.crt was not signed by the zone's authority"),
        chain("borrowed", "mere").judged(Verdict.REFUTED, "beta: server.crt was not signed by the zone's authority"),
        new Judged(CERTIFICATES_OF_THE_ZONE,
            good().reads("certificates", "beta",
                file("server.crt", "issued", "intermediate", "root") + file("ca.crt", "ca")),
            Verdict.REFUTED, "beta: server.crt was not signed by the zone's authority"));
  }

  static List<Judged> identities() {
    return List.of(
        new Judged(CERTIFICATES_OF_THE_ZONE, good().with("policy.certificates.files.beta", List.of()),
            Verdict.NOT_PROVEN,
            "beta: the environment file lists no certificate for it"),
        new Judged(CERTIFICATES_OF_THE_ZONE, good().with("policy.certificates.files.beta",
            List.of(Map.of("file", "server.crt", "subject", "nobody"))), Verdict.NOT_PROVEN,
            "beta: the subject \"nobody\" in the environment file cannot be read"),
        new Judged(CERTIFICATES_OF_THE_ZONE, good().with("policy.certificates.files.beta",
            List.of(Map.of("file", "client.crt", "subject", "CN=x"))), Verdict.REFUTED,
            "beta: missing in /opt/bsfg/certs: client.crt"));
  }

  static List<Judged> authorities() {
    return List.of(
        new Judged(CERTIFICATES_OF_THE_ZONE, good(), Verdict.PROVEN,
            "beta: its authority is CN=plant-a authority, OU=plant-a, O=BSFG"),
        new Judged(CERTIFICATES_OF_THE_ZONE, good().reads("certificates", "beta", listing("forged", "lookalike")),
            Verdict.REFUTED, "the authorities of [alpha, beta, gamma] are not the same certificate"));
  }

  private static Judged found(int exit, String out, String err, Verdict verdict, String observed) {
    return new Judged(CERTIFICATES_VALID, good().reads("certificates", "beta", "", exit, out, err), verdict, observed);
  }

  /** All nodes trust two authorities, and Beta's certificate comes with these others. */
  private static Chain chain(String... server) {
    Zone zone = Zone.example();
    Roles.TRIAD.forEach(role -> zone.reads("certificates", role,
        (role.equals("beta") ? file("server.crt", server) : file("server.crt", role)) + file("ca.crt", "ca", "root")));
    return new Chain(zone);
  }

  private record Chain(Zone zone) {
    Judged judged(Verdict verdict, String observed) {
      return new Judged(CERTIFICATES_OF_THE_ZONE, zone, verdict, observed);
    }
  }

  private static String file(String name, String... certificates) {
    return FOLDER + name + "\n" + Arrays.stream(certificates).map(each -> "0: Certificate\n" + pem(each))
        .collect(Collectors.joining()) + "Total found: " + certificates.length + "\n";
  }
}
