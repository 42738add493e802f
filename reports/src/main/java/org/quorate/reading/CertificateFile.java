package org.quorate.reading;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of certificates.
 *
 * @param certificates in their order; empty when one of them cannot be read
 */
public record CertificateFile(String path, List<X509Certificate> certificates) {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----");
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total found: (\\d{1,6})$");

  public CertificateFile {
    certificates = List.copyOf(certificates);
  }

  /** Reads a listing of absolute paths, each followed by what {@code openssl storeutl -certs} prints of that file. */
  public static List<CertificateFile> parse(String text) {
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    StringBuilder current = new StringBuilder();
    // A line of Base64 may begin with a slash as well.
    boolean inBlock = false;
    for (String line : text.lines().toList()) {
      inBlock = line.startsWith("-----BEGIN") || inBlock && !line.startsWith("-----END");
      if (line.startsWith("/") && !inBlock) {
        current = new StringBuilder();
        files.put(line, current);
      } else {
        current.append(line).append('\n');
      }
    }
    return files.entrySet().stream()
        .map(file -> new CertificateFile(file.getKey(), certificates(file.getValue().toString()).orElse(List.of()))).toList();
  }

  /** Empty when any of them is damaged, or they are not as many as openssl says it found. */
  private static Optional<List<X509Certificate>> certificates(String text) {
    List<X509Certificate> certificates = new ArrayList<>();
    Matcher block = PEM.matcher(text);
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      while (block.find()) {
        byte[] pem = block.group().getBytes(StandardCharsets.US_ASCII);
        certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(pem)));
      }
    } catch (CertificateException e) {
      return Optional.empty();
    }
    Matcher total = TOTAL.matcher(text);
    return total.find() && total.group(1).equals(String.valueOf(certificates.size()))
        ? Optional.of(certificates) : Optional.empty();
  }
}
