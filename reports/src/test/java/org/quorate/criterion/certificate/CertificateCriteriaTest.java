package org.quorate.criterion.certificate;

import static org.quorate.criterion.Expect.notProven;
import static org.quorate.criterion.Expect.proven;
import static org.quorate.criterion.Expect.refuted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;

class CertificateCriteriaTest {
  static final String FOLDER = "/opt/bsfg/certs/";

  @Test
  void should_prove_certificates_of_the_zone() {
    CertificateCriteria.all().forEach(criterion -> proven(criterion, good()));
  }

  @Test
  void should_refute_certificates_outside_their_validity() {
    refuted(CertificateCriteria.CERTIFICATES_VALID, good().reads("certificates", "beta", listing("expired", "ca")),
        "beta: /opt/bsfg/certs/server.crt expired at 2026-02-28T23:59:59Z");
    refuted(CertificateCriteria.CERTIFICATES_VALID, good().reads("certificates", "beta", listing("early", "ca")),
        "is not valid before 2026-03-01T12:00:01Z");
  }

  @Test
  void should_refute_an_expired_certificate_that_nobody_listed() {
    refuted(CertificateCriteria.CERTIFICATES_VALID, good().reads("certificates", "beta",
        listing("beta", "ca") + FOLDER + "old/forgotten.pem\n" + pem("expired") + "Total found: 1\n"), "old/forgotten.pem expired");
  }

  @Test
  void should_refute_an_expired_second_certificate_of_a_file() {
    refuted(CertificateCriteria.CERTIFICATES_VALID,
        good().reads("certificates", "beta", listing("beta", "ca")
            .replaceFirst("Total found: 1\n$", pem("expired") + "Total found: 2\n")), "ca.crt expired");
  }

  @Test
  void should_refute_another_identity() {
    refuted(CertificateCriteria.CERTIFICATES_OF_THE_ZONE, good().reads("certificates", "beta", listing("foreign", "ca")),
        "server.crt is CN=plant-b-beta,OU=plant-b,O=BSFG, the zone policy says CN=plant-a-beta");
    refuted(CertificateCriteria.CERTIFICATES_OF_THE_ZONE, good().reads("certificates", "beta", listing("gamma", "ca")),
        "CN=plant-a-gamma");
  }

  @Test
  void should_refute_the_right_name_under_the_wrong_authority() {
    refuted(CertificateCriteria.CERTIFICATES_OF_THE_ZONE, good().reads("certificates", "beta", listing("forged", "ca")),
        "server.crt was not signed by the zone's authority");
    refuted(CertificateCriteria.CERTIFICATES_OF_THE_ZONE, good().reads("certificates", "beta", listing("forged", "lookalike")),
        "are not the same certificate");
  }

  @Test
  void should_refute_missing_certificates() {
    refuted(CertificateCriteria.CERTIFICATES_VALID,
        good().reads("certificates", "beta", FOLDER + "ca.crt\n" + pem("ca")), "missing in /opt/bsfg/certs: server.crt");
    refuted(CertificateCriteria.CERTIFICATES_VALID, good().reads("certificates", "beta", ""), "there is no certificate");
    refuted(CertificateCriteria.CERTIFICATES_VALID, good().reads("certificates", "beta", "", 1, "",
        "find: '/opt/bsfg/certs': No such file or directory"), "there is no directory");
  }

  @Test
  void should_not_prove_a_damaged_certificate() {
    String damaged = listing("beta", "ca").replaceFirst("MII", "MIJ");

    notProven(CertificateCriteria.CERTIFICATES_VALID, good().reads("certificates", "beta", damaged));
    notProven(CertificateCriteria.CERTIFICATES_OF_THE_ZONE, good().reads("certificates", "beta", damaged));
  }

  @Test
  void should_prove_nothing_from_spoilt_readings() {
    CertificateCriteria.all().forEach(criterion -> {
      Spoilt.neverProvenWithoutItsReadings(criterion, good().evidence());
      Spoilt.neverProvenFromGarbage(criterion, good().evidence(), criterion.probes());
    });
  }

  static Zone good() {
    Zone zone = Zone.example();
    Roles.TRIAD.forEach(role -> zone.reads("certificates", role, listing(role, "ca")));
    return zone;
  }

  static String listing(String server, String authority) {
    return FOLDER + "server.crt\n0: Certificate\n" + pem(server) + "Total found: 1\n"
        + FOLDER + "ca.crt\n0: Certificate\n" + pem(authority) + "Total found: 1\n";
  }

  static String pem(String name) {
    try (InputStream in = CertificateCriteriaTest.class.getResourceAsStream("/certificates/" + name + ".crt")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
