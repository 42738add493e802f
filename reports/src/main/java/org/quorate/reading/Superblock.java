package org.quorate.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of an ext filesystem as {@code tune2fs -l} prints it; {@code dumpe2fs -h} prints more.
 *
 * @param state such as {@code clean} or {@code clean with errors}
 * @param errors how many errors it has on record, −1 when it says so in another form
 */
public record Superblock(String uuid, String state, long errors) {
  private static final Pattern UUID = Pattern.compile("(?m)^Filesystem UUID:\\s+(\\S+)$");
  private static final Pattern STATE = Pattern.compile("(?m)^Filesystem state:\\s+(.+?)\\s*$");
  private static final Pattern ERRORS = Pattern.compile("(?m)^FS Error count:(.*)$");
  private static final Pattern LAST = Pattern.compile("(?m)^Journal checksum type:|^Checksum:|^Journal start:|^Journal backup:.*\\s*\\z");

  /** Empty when the text is not a whole head. */
  public static Optional<Superblock> parse(String text) {
    Matcher uuid = UUID.matcher(text);
    Matcher state = STATE.matcher(text);
    return uuid.find() && state.find() && LAST.matcher(text).find()
        ? Optional.of(new Superblock(uuid.group(1), state.group(1), errors(text)))
        : Optional.empty();
  }

  /** Whether nothing in it says that the filesystem needs a check. */
  public boolean sound() {
    return state.equals("clean") && errors == 0;
  }

  private static long errors(String text) {
    Matcher count = ERRORS.matcher(text);
    if (!count.find()) {
      return 0;
    }
    String written = count.group(1).strip();
    return written.matches("\\d{1,18}") ? Long.parseLong(written) : -1;
  }
}
