package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFileTest {
  private static final String TWO_FILES = Golden.text("openssl-storeutl", "openssl-3.5");

  @Test
  void every_file_has_its_certificates() {
    List<CertificateFile> files = CertificateFile.parse(TWO_FILES);

    assertThat(files).extracting(CertificateFile::path)
        .containsExactly("/opt/bsfg/certs/server.crt", "/opt/bsfg/certs/ca.crt");
    assertThat(files).allSatisfy(file -> assertThat(file.certificates()).hasSize(1));
    assertThat(files.get(0).certificates().get(0).getIssuerX500Principal())
        .isEqualTo(files.get(1).certificates().get(0).getSubjectX500Principal());
  }

  @Test
  void a_line_of_a_certificate_may_begin_like_a_path() {
    // Breaking a line before a slash that is inside the block changes nothing of the certificate.
    String broken = TWO_FILES.replaceFirst("(?s)(-----BEGIN.*?[A-Za-z0-9+])(/[A-Za-z0-9+])", "$1\n$2");

    assertThat(broken).isNotEqualTo(TWO_FILES).containsPattern("(?m)^/[A-Za-z0-9+/=]{2,64}$");
    assertThat(CertificateFile.parse(broken)).isEqualTo(CertificateFile.parse(TWO_FILES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Total found: 0", "Total found: 2", "Unable to load", ""})
  void a_file_whose_certificates_are_not_as_many_as_it_says_has_none(String total) {
    assertThat(CertificateFile.parse(TWO_FILES.replaceFirst("Total found: 1", total)))
        .extracting(file -> file.certificates().size()).containsExactly(0, 1);
  }

  @Test
  void a_damaged_certificate_spoils_its_file_only() {
    assertThat(CertificateFile.parse(TWO_FILES.replaceFirst("MIIB", "AAAA")))
        .extracting(file -> file.certificates().size()).containsExactly(0, 1);
  }

  @Test
  void what_stands_before_the_first_path_belongs_to_no_file() {
    assertThat(CertificateFile.parse("Could not open file\n" + TWO_FILES)).isEqualTo(CertificateFile.parse(TWO_FILES));
    assertThat(CertificateFile.parse("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      notAfter=Nov 18 13:09:35 2036 GMT   | 2036-11-18T13:09:35Z
      notAfter=Nov  8 03:09:05 2036 GMT   | 2036-11-08T03:09:05Z
      """)
  void a_certificate_ends_at_a_moment(String line, Instant end) {
    assertThat(CertificateEnd.read("notBefore=Nov 21 13:09:35 2026 GMT\n" + line + "\n")).contains(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "notBefore=Nov 21 13:09:35 2026 GMT", "notAfter=", "notAfter=18. Nov 2036",
      "notAfter=Nov 18 13:09:35 2036 GMT\nnotAfter=Nov 19 13:09:35 2036 GMT"})
  void no_end_or_two_are_none(String text) {
    assertThat(CertificateEnd.read(text)).isEmpty();
  }
}
