package org.quorate.reading;

import java.util.Optional;
import java.util.Set;

/**
 * What {@code chronyc -c -n tracking} prints.
 *
 * @param reference address of the source it follows; empty without one
 * @param offsetSeconds how far the system clock is from the reference time
 * @param lastOffsetSeconds the same at the last measurement
 * @param errorSeconds how wrong that may be: root dispersion and half the root delay
 * @param leap such as {@code Normal} or {@code Not synchronised}
 */
public record ChronyTracking(
    String reference, int stratum, double offsetSeconds, double lastOffsetSeconds, double errorSeconds, String leap) {
  private static final int FIELDS = 14;
  private static final int MAX_STRATUM = 15;
  private static final Set<String> LEAPS = Set.of("Normal", "Insert second", "Delete second", "Not synchronised");

  /** Empty when it is another form, such as a message of chronyc. */
  public static Optional<ChronyTracking> parse(String text) {
    String[] fields = text.strip().split(",", -1);
    if (fields.length != FIELDS || !LEAPS.contains(fields[13]) || !fields[2].matches("\\d{1,3}")) {
      return Optional.empty();
    }
    try {
      ChronyTracking read = new ChronyTracking(
          fields[1], Integer.parseInt(fields[2]), Double.parseDouble(fields[4]), Double.parseDouble(fields[5]),
          Double.parseDouble(fields[11]) + Double.parseDouble(fields[10]) / 2, fields[13]);
      return Optional.of(read).filter(ChronyTracking::measured);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What is no number is below every limit and above every limit. */
  private boolean measured() {
    return Double.isFinite(offsetSeconds) && Double.isFinite(lastOffsetSeconds) && Double.isFinite(errorSeconds)
        && errorSeconds >= 0;
  }

  public boolean synchronised() {
    return !leap.equals("Not synchronised") && stratum > 0 && stratum <= MAX_STRATUM;
  }

  @Override
  public String toString() {
    return "%s, stratum %d, reference %s, offset %.6f s".formatted(
        leap, stratum, reference.isEmpty() ? "none" : reference, offsetSeconds);
  }
}
