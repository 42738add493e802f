package org.quorate.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code apt-get -s dist-upgrade} would do.
 *
 * @param updates packages it would install in a newer version
 * @param security those of them that come from a security archive
 */
public record PendingUpdates(List<String> updates, List<String> security) {
  private static final Pattern SUMMARY =
      Pattern.compile("(?m)^\\d+ (packages )?upgraded, \\d+ newly installed, .*\\d+ not upgraded\\.$");
  private static final Pattern SECURITY = Pattern.compile("\\([^)]*(Debian-Security|-security)[^)]*\\)");

  public PendingUpdates {
    updates = List.copyOf(updates);
    security = List.copyOf(security);
  }

  /** Empty without the summary that ends every complete simulation. */
  public static Optional<PendingUpdates> parse(String text) {
    if (!SUMMARY.matcher(text).find()) {
      return Optional.empty();
    }
    List<String> lines = text.lines().filter(line -> line.startsWith("Inst ")).toList();
    return Optional.of(new PendingUpdates(
        lines.stream().map(PendingUpdates::name).toList(),
        lines.stream().filter(line -> SECURITY.matcher(line).find()).map(PendingUpdates::name).toList()));
  }

  private static String name(String line) {
    return line.split(" ")[1];
  }
}
