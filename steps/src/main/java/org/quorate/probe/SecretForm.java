package org.quorate.probe;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a secret looks like.
 *
 * @param marks of which every text with such a secret has at least one, so that most texts need not be looked through;
 *     in lower case where the pattern does not tell cases apart; none when every text must be
 * @param pattern has the secret in a group; every repetition ends, and those that nothing could come back to do
 *     not try, because a host may say anything at any length
 */
record SecretForm(List<String> marks, Pattern pattern) {
  static final String SECRET = "secret";
  private static final String KEY = "PRIVATE KEY-----";

  static final List<SecretForm> KNOWN = List.of(
      of("(?s)-----BEGIN [A-Z ]*" + KEY + "(?<secret>.*?)(?:-----END [A-Z ]*" + KEY + "|\\z)", KEY),
      of("(?i)\\bauth_pass\\s{1,64}(?<secret>[^\\s}]+)", "auth_pass"),
      of("(?i)(?:password|passwd|passphrase|secret|api[_-]?key|access[_-]?token|auth[_-]?token)"
          + "[\\w-]{0,64}+[\"']?+\\s{0,64}+[:=]\\s{0,64}+[\"']?(?<secret>[^\\s\"',;}]+)",
          "passw", "passphrase", "secret", "apikey", "api_key", "api-key", "token"),
      of("(?i)\\bauthorization\\s{0,64}[:=]\\s{0,64}[\"']?(?:basic|bearer)\\s{1,64}(?<secret>[^\\s\"',]+)",
          "authorization"),
      of("://[^/\\s:@]{1,256}:(?<secret>[^@\\s/]{1,256})@", "://"),
      of("\\b(?<secret>S[UAONCX][A-Z2-7]{56})\\b", "SU", "SA", "SO", "SN", "SC", "SX"),
      of("\\b(?<secret>eyJ[\\w-]{8,2048}+\\.[\\w-]{8,2048}+\\.[\\w-]{4,2048})", "eyJ"),
      of("\\b(?<secret>gh[pousr]_[A-Za-z0-9]{36,}|AKIA[0-9A-Z]{16})\\b",
          "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "AKIA"),
      of("(?<=:)(?<secret>\\$(?:[156y]|2[aby]|7|gy)\\$[^:\\s]{8,})", ":$"));

  /** One that is known to the letter. */
  static SecretForm exactly(String value) {
    return of("(?<secret>" + Pattern.quote(value) + ")");
  }

  private static SecretForm of(String pattern, String... marks) {
    return new SecretForm(List.of(marks), Pattern.compile(pattern));
  }

  /**
   * Whether a text is worth looking through.
   *
   * @param lowerCase the same text in lower case
   */
  boolean mayBeIn(String text, String lowerCase) {
    String looked = pattern.pattern().startsWith("(?i)") ? lowerCase : text;
    return marks.isEmpty() || marks.stream().anyMatch(looked::contains);
  }
}
