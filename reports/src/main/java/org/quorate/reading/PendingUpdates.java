package org.quorate.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What {@code apt-get -s dist-upgrade} would do.
 *
 * @param updates packages it would install in a newer version
 * @param security those of them that come from a security archive
 */
public record PendingUpdates(List<String> updates, List<String> security) {
  private static final Pattern SUMMARY =
      Pattern.compile("(?m)^(\\d{1,6}) (?:packages )?upgraded, (\\d{1,6}) newly installed,"
          + "(?: (\\d{1,6}) downgraded,)?(?: \\d{1,6} reinstalled,)? .*\\d not upgraded\\.$");
  private static final Pattern INSTALLED = Pattern.compile("Inst \\S");
  private static final Pattern SECURITY = Pattern.compile("\\([^)]*(Debian-Security|-security)[^)]*\\)");

  public PendingUpdates {
    updates = List.copyOf(updates);
    security = List.copyOf(security);
  }

  /** Empty without the summary that ends every complete simulation, or when that counts other packages than are listed. */
  public static Optional<PendingUpdates> parse(String text) {
    Matcher summary = SUMMARY.matcher(text);
    List<String> lines = text.lines().filter(line -> line.startsWith("Inst")).toList();
    boolean named = lines.stream().allMatch(line -> INSTALLED.matcher(line).lookingAt());
    if (!named || !summary.find() || counted(summary) != lines.size()) {
      return Optional.empty();
    }
    return Optional.of(new PendingUpdates(
        lines.stream().map(PendingUpdates::name).toList(),
        lines.stream().filter(line -> SECURITY.matcher(line).find()).map(PendingUpdates::name).toList()));
  }

  private static int counted(Matcher summary) {
    return IntStream.rangeClosed(1, 3).mapToObj(summary::group).filter(Objects::nonNull).mapToInt(Integer::parseInt).sum();
  }

  private static String name(String line) {
    return line.split(" ")[1];
  }
}
