package org.quorate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code mdadm --detail} says of one array.
 *
 * @param states the words of its State line, such as {@code clean, degraded, recovering}
 * @param wanted Raid Devices
 * @param active Active Devices
 * @param failed Failed Devices
 */
public record MdDetail(List<String> states, int wanted, int active, int failed) {
  private static final Pattern STATE = Pattern.compile("(?m)^[ \\t]*State : (.+)$");

  public MdDetail {
    states = List.copyOf(states);
  }

  /** Empty when the text lacks any of the lines. */
  public static Optional<MdDetail> parse(String text) {
    Matcher state = STATE.matcher(text);
    int wanted = count(text, "Raid Devices");
    int active = count(text, "Active Devices");
    int failed = count(text, "Failed Devices");
    if (!state.find() || wanted < 0 || active < 0 || failed < 0) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (String word : state.group(1).split(",")) {
      words.add(word.strip().toLowerCase(Locale.ROOT));
    }
    return Optional.of(new MdDetail(words, wanted, active, failed));
  }

  public boolean degraded() {
    return active < wanted || failed > 0 || states.contains("degraded") || states.contains("failed");
  }

  public boolean started() {
    return states.stream()
        .anyMatch(word -> word.equals("clean") || word.startsWith("active") || word.equals("write-pending"))
        && !states.contains("not started") && !states.contains("inactive");
  }

  @Override
  public String toString() {
    return "state \"%s\", %d of %d members active, %d failed".formatted(String.join(", ", states), active, wanted,
        failed);
  }

  private static int count(String text, String label) {
    Matcher found = Pattern.compile("(?m)^[ \\t]*" + label + " : (\\d{1,6})[ \\t]*$").matcher(text);
    return found.find() ? Integer.parseInt(found.group(1)) : -1;
  }
}
