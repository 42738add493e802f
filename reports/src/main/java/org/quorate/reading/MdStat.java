package org.quorate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code /proc/mdstat}. */
public final class MdStat {
  private static final Pattern HEAD =
      Pattern.compile("^(\\S+) : (active|inactive|broken)\\b(?: \\([^)]*\\))?\\s*(.*)$");
  private static final Pattern MEMBERS = Pattern.compile("\\[(\\d{1,6})/(\\d{1,6})\\]\\s+\\[([U_]+)\\]");
  private static final Pattern REBUILD =
      Pattern.compile("(recovery|resync|reshape)\\s*=\\s*(\\d+(?:\\.\\d+)?%|DELAYED|PENDING|REMOTE)");
  private static final Pattern FAILED = Pattern.compile("(\\S+?)\\[\\d+\\](?:\\([A-Z]\\))*\\(F\\)");
  private static final Pattern LEVEL = Pattern.compile("^(raid\\d+|linear|multipath|faulty|container)\\b");

  private MdStat() {}

  /** The arrays; empty when the text is not a whole {@code mdstat}, which begins and ends with lines of its own. */
  public static Optional<List<MdArray>> parse(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2 || !lines.get(0).startsWith("Personalities :")
        || !lines.get(lines.size() - 1).startsWith("unused devices:")) {
      return Optional.empty();
    }
    List<List<String>> blocks = new ArrayList<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      if (HEAD.matcher(line).matches()) {
        blocks.add(new ArrayList<>(List.of(line)));
      } else if (blocks.isEmpty() || !Character.isWhitespace(line.charAt(0))) {
        return Optional.empty();
      } else {
        blocks.get(blocks.size() - 1).add(line);
      }
    }
    return Optional.of(blocks.stream().map(MdStat::array).toList());
  }

  private static MdArray array(List<String> block) {
    Matcher head = HEAD.matcher(block.get(0));
    head.matches();
    String rest = head.group(3);
    String body = String.join("\n", block.subList(1, block.size()));
    Matcher members = MEMBERS.matcher(body);
    boolean said = members.find();
    return new MdArray(
        head.group(1),
        head.group(2),
        first(LEVEL, rest),
        said ? Integer.parseInt(members.group(1)) : -1,
        said ? Integer.parseInt(members.group(2)) : -1,
        said ? members.group(3) : "",
        all(FAILED, rest),
        rebuild(body));
  }

  private static String rebuild(String body) {
    Matcher found = REBUILD.matcher(body);
    return found.find() ? found.group(1) + " = " + found.group(2) : "";
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }
}
