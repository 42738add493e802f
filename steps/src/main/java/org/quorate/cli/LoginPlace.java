package org.quorate.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody logs in, as {@code USER@ADDRESS:PORT} says it; user and port may be left out.
 *
 * @param address with its brackets gone, if it had any
 */
record LoginPlace(Optional<String> user, String address, OptionalInt port) {
  /** What has several colons is an address of IPv6; a port of one stands behind its brackets. */
  private static final Pattern FORM = Pattern.compile("(?:([^@]+)@)?"
      + "(?:\\[([^\\]]+)\\]|([^:@]+)|([^@\\[\\]]*:[^@\\[\\]]*:[^@\\[\\]]*))(?::(\\d{1,5}))?");

  /** What has another form is an address, and nothing else is known of it. */
  static LoginPlace read(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return new LoginPlace(Optional.empty(), text.strip(), OptionalInt.empty());
    }
    String address =
        Optional.ofNullable(form.group(2)).or(() -> Optional.ofNullable(form.group(3))).orElse(form.group(4));
    return new LoginPlace(Optional.ofNullable(form.group(1)), address,
        form.group(5) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(5))));
  }
}
