package org.quorate.reading;

import java.util.regex.Pattern;

/** Names of hosts, with or without a domain. */
public final class Hostnames {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

  private Hostnames() {}

  /** Whether the text has the form of a host's name. */
  public static boolean plausible(String text) {
    return FORM.matcher(text).matches();
  }

  /** Whether both name the same host: they are equal, or one is the other without its domain. */
  public static boolean same(String one, String other) {
    return one.equalsIgnoreCase(other) || isWithDomain(one, other) || isWithDomain(other, one);
  }

  private static boolean isWithDomain(String full, String plain) {
    return !plain.isEmpty() && !plain.contains(".")
        && full.regionMatches(true, 0, plain + ".", 0, plain.length() + 1);
  }
}
