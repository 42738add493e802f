package org.quorate.environment.inventory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The first field of a line of {@code known_hosts}: patterns for hosts, or the hash of one. */
record HostPatterns(List<String> patterns) {
  private static final int DEFAULT_PORT = 22;
  private static final String HASHED = "|1|";

  static HostPatterns of(String field) {
    return new HostPatterns(List.of(field.split(",")));
  }

  boolean match(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT);
    return matchPlace(port == DEFAULT_PORT ? name : "[%s]:%d".formatted(name, port));
  }

  /** Whether a name matches, wherever it listens. */
  boolean matchName(String host) {
    return matchPlace(host.toLowerCase(Locale.ROOT));
  }

  private boolean matchPlace(String place) {
    boolean matched = false;
    for (String pattern : patterns) {
      boolean negated = pattern.startsWith("!");
      if (matches(negated ? pattern.substring(1) : pattern, place)) {
        if (negated) {
          return false;
        }
        matched = true;
      }
    }
    return matched;
  }

  private static boolean matches(String pattern, String place) {
    return pattern.startsWith(HASHED) ? hashed(pattern, place) : glob(pattern.toLowerCase(Locale.ROOT), place);
  }

  private static boolean glob(String pattern, String place) {
    StringBuilder regex = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return place.matches(regex.toString());
  }

  private static boolean hashed(String pattern, String place) {
    String[] parts = pattern.split("\\|");
    if (parts.length != 4) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[2]), mac.getAlgorithm()));
      byte[] hash = mac.doFinal(place.getBytes(StandardCharsets.UTF_8));
      return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[3]));
    } catch (IllegalArgumentException e) {
      // No base64: a line that nothing matches.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HmacSHA1", e);
    }
  }
}
