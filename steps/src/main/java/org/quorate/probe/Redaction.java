package org.quorate.probe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes secrets out of what hosts say before it reaches the disk.
 *
 * <p>A secret becomes a digest under a key that only this process has: equal secrets stay equal, so that configurations
 * can be compared, and nobody can find the secret out from the record.
 */
final class Redaction {
  private static final int DIGEST_BYTES = 6;
  /** Each has the secret in the group "secret". */
  private static final List<Pattern> SECRETS = List.of(
      Pattern.compile("(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----(?<secret>.*?)-----END [A-Z ]*PRIVATE KEY-----"),
      Pattern.compile("(?i)\\bauth_pass\\s+(?<secret>[^\\s}]+)"),
      Pattern.compile("(?i)[\\w-]*(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?token|auth[_-]?token)[\\w-]*[\"']?\\s*[:=]\\s*[\"']?(?<secret>[^\\s\"',;}]+)"),
      Pattern.compile("://[^/\\s:@]+:(?<secret>[^@\\s/]+)@"));
  private final SecretKeySpec key;

  Redaction() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
  }

  /** A text without its secrets, and how many there were. */
  record Redacted(String text, int count) {}

  Redacted of(String text) {
    String clean = text;
    int count = 0;
    for (Pattern pattern : SECRETS) {
      Matcher matcher = pattern.matcher(clean);
      StringBuilder rest = new StringBuilder();
      int from = 0;
      while (matcher.find()) {
        rest.append(clean, from, matcher.start("secret")).append("redacted:").append(digest(matcher.group("secret")));
        from = matcher.end("secret");
        count++;
      }
      clean = rest.append(clean.substring(from)).toString();
    }
    return new Redacted(clean, count);
  }

  private String digest(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)), 0, DIGEST_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }
}
