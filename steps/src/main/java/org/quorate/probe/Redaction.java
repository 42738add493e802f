package org.quorate.probe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.SecretReference;

/**
 * Takes secrets out of what hosts say before it reaches the disk.
 *
 * <p>A secret becomes a digest under a key that only this process has: equal secrets stay equal, so that configurations
 * can be compared, and nobody can find the secret out from the record.
 */
final class Redaction {
  private static final int DIGEST_BYTES = 6;
  /** What is shorter is part of many other things. */
  private static final int SHORTEST = 6;
  private static final String DONE = "redacted:";
  private static final Pattern MARKED = Pattern.compile(DONE + "[0-9a-f]{%d}".formatted(2 * DIGEST_BYTES));
  /** Each has the secret in the group "secret"; every repetition ends, because a host may say anything at any length. */
  private static final List<Pattern> FORMS = List.of(
      Pattern.compile("(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----(?<secret>.*?)(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)"),
      Pattern.compile("(?i)\\bauth_pass\\s{1,64}(?<secret>[^\\s}]+)"),
      Pattern.compile("(?i)(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?token|auth[_-]?token)[\\w-]{0,64}[\"']?\\s{0,64}[:=]\\s{0,64}[\"']?(?<secret>[^\\s\"',;}]+)"),
      Pattern.compile("(?i)\\bauthorization\\s{0,64}[:=]\\s{0,64}[\"']?(?:basic|bearer)\\s{1,64}(?<secret>[^\\s\"',]+)"),
      Pattern.compile("://[^/\\s:@]{1,256}:(?<secret>[^@\\s/]{1,256})@"),
      Pattern.compile("\\b(?<secret>S[UAONCX][A-Z2-7]{56})\\b"),
      Pattern.compile("\\b(?<secret>eyJ[\\w-]{8,2048}\\.[\\w-]{8,2048}\\.[\\w-]{4,2048})"),
      Pattern.compile("\\b(?<secret>gh[pousr]_[A-Za-z0-9]{36,}|AKIA[0-9A-Z]{16})\\b"),
      Pattern.compile("(?<=:)(?<secret>\\$(?:[156y]|2[aby]|7|gy)\\$[^:\\s]{8,})"));
  private final List<Pattern> secrets = new ArrayList<>();
  private final SecretKeySpec key;

  /** @param declared secrets that hosts may show in whatever form */
  Redaction(List<SecretReference> declared) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
    declared.stream().flatMap(Redaction::values)
        .forEach(value -> secrets.add(Pattern.compile("(?<secret>" + Pattern.quote(value) + ")")));
    secrets.addAll(FORMS);
  }

  /** The whole of it, and each of its lines, which may be shown alone. */
  private static Stream<String> values(SecretReference reference) {
    String secret = reference.read();
    if (secret.strip().length() < SHORTEST) {
      throw UnusableInput.at("secrets: " + reference, "a secret of at least %d characters".formatted(SHORTEST),
          "a shorter one, which is part of many other things", "Leave it out, or choose a better secret.");
    }
    return Stream.concat(Stream.of(secret.strip()), secret.lines().map(String::strip)
        .filter(line -> line.length() >= 2 * SHORTEST && !line.startsWith("-----"))).distinct();
  }

  /** How many secrets were taken out of a text. */
  static int count(String text) {
    Matcher marks = MARKED.matcher(text);
    int count = 0;
    while (marks.find()) {
      count++;
    }
    return count;
  }

  /** A text without its secrets. */
  String of(String text) {
    String clean = text;
    for (Pattern pattern : secrets) {
      Matcher matcher = pattern.matcher(clean);
      StringBuilder rest = new StringBuilder();
      int from = 0;
      while (matcher.find()) {
        String secret = matcher.group("secret");
        rest.append(clean, from, matcher.start("secret"))
            .append(MARKED.matcher(secret).lookingAt() ? secret : DONE + digest(secret));
        from = matcher.end("secret");
      }
      clean = from == 0 ? clean : rest.append(clean.substring(from)).toString();
    }
    return clean;
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
