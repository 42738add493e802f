package org.quorate.probe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
  private final List<SecretForm> secrets = new ArrayList<>();
  private final SecretKeySpec key;

  /** @param declared secrets that hosts may show in whatever form */
  Redaction(List<SecretReference> declared) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
    declared.stream().flatMap(Redaction::values)
        .forEach(value -> secrets.add(SecretForm.exactly(value)));
    secrets.addAll(SecretForm.KNOWN);
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
    if (text.isEmpty()) {
      return text;
    }
    String clean = text;
    String lowerCase = text.toLowerCase(Locale.ROOT);
    for (SecretForm form : secrets) {
      clean = form.mayBeIn(text, lowerCase) ? without(form, clean) : clean;
    }
    return clean;
  }

  private String without(SecretForm form, String text) {
    Matcher matcher = form.pattern().matcher(text);
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      String secret = matcher.group(SecretForm.SECRET);
      rest.append(text, from, matcher.start(SecretForm.SECRET))
          .append(MARKED.matcher(secret).lookingAt() ? secret : DONE + digest(secret));
      from = matcher.end(SecretForm.SECRET);
    }
    return from == 0 ? text : rest.append(text.substring(from)).toString();
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
