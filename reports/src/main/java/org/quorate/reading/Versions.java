package org.quorate.reading;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Version numbers as programs print them. */
public final class Versions {
  private static final Pattern NUMBER = Pattern.compile("(?:^|[\\sv:])(\\d{1,9}(?:\\.\\d{1,9})+)");

  private Versions() {}

  /** The first dotted number of a text: {@code 26.1.5} of {@code 26.1.5+dfsg1}, {@code 2.3.3} of {@code Keepalived v2.3.3}. */
  public static Optional<String> first(String text) {
    Matcher found = NUMBER.matcher(text);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Compares number by number; a missing one counts as 0. */
  public static int compare(String one, String other) {
    int[] left = numbers(one);
    int[] right = numbers(other);
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int order = Integer.compare(i < left.length ? left[i] : 0, i < right.length ? right[i] : 0);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** All numbers in a text, in order; what is too long for a number counts as the greatest. */
  private static int[] numbers(String text) {
    return Arrays.stream(text.split("\\D+")).filter(part -> !part.isEmpty())
        .mapToInt(part -> part.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(part)).toArray();
  }
}
