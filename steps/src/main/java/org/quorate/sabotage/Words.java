package org.quorate.sabotage;

/** Texts of hosts, fit for one line. */
final class Words {
  private static final int LONGEST = 240;

  private Words() {}

  static String shortened(String text) {
    String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
