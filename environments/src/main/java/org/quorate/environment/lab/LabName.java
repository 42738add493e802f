package org.quorate.environment.lab;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Random;

/**
 * Tells labs on one engine from each other. Its end is drawn and not taken from the clock: two labs that are begun in
 * the same second would have one name, and the one that is removed first would take the other's network along.
 */
public final class LabName {
  private static final Random DRAWN = new SecureRandom();
  private static final int DIGITS = 5;
  private static final int BASE = Character.MAX_RADIX;
  private static final int DIFFERENT = BASE * BASE * BASE * BASE * BASE;

  private LabName() {}

  /**
   * A name no other lab has.
   *
   * @param purpose what the lab is for, such as "standing"; letters, digits and dashes
   */
  public static String drawn(String purpose) {
    String end = Integer.toString(DIFFERENT + DRAWN.nextInt(DIFFERENT), BASE);
    return purpose.toLowerCase(Locale.ROOT) + "-" + end.substring(end.length() - DIGITS);
  }
}
