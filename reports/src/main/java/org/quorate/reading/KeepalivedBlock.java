package org.quorate.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A statement of a keepalived.conf: its words, and the statements in its braces. */
final class KeepalivedBlock {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([{}])|([^\\s\"'{}]+)");
  private static final int DEEPEST = 30;

  private final List<String> words;
  private final List<KeepalivedBlock> children = new ArrayList<>();

  private KeepalivedBlock(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** The whole file as one statement without words; empty when its braces do not match, or nest as in no such file. */
  static Optional<KeepalivedBlock> read(String text) {
    Deque<KeepalivedBlock> open = new ArrayDeque<>();
    open.push(new KeepalivedBlock(List.of()));
    KeepalivedBlock latest = null;
    for (String line : text.lines().toList()) {
      List<String> words = new ArrayList<>();
      for (Matcher matcher = WORD.matcher(withoutComment(line)); matcher.find(); ) {
        if (matcher.group(3) == null) {
          words.add(Stream.of(1, 2, 4).map(matcher::group).filter(each -> each != null).findFirst().orElse(""));
          continue;
        }
        latest = ended(words, open, latest);
        if (matcher.group(3).equals("{")) {
          if (latest == null || open.size() > DEEPEST) {
            return Optional.empty();
          }
          open.push(latest);
        } else if (open.size() == 1) {
          return Optional.empty();
        } else {
          open.pop();
        }
        latest = null;
      }
      latest = ended(words, open, latest);
    }
    return open.size() == 1 ? Optional.of(open.peek()) : Optional.empty();
  }

  /** Words before a brace or the end of a line are a statement; a brace may also stand on the line after it. */
  private static KeepalivedBlock ended(List<String> words, Deque<KeepalivedBlock> open, KeepalivedBlock latest) {
    if (words.isEmpty()) {
      return latest;
    }
    KeepalivedBlock statement = new KeepalivedBlock(words);
    words.clear();
    open.peek().children.add(statement);
    return statement;
  }

  private static String withoutComment(String line) {
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char here = line.charAt(at);
      if (here == '"') {
        quoted = !quoted;
      } else if (!quoted && (here == '#' || here == '!')) {
        return line.substring(0, at);
      }
    }
    return line;
  }

  String keyword() {
    return words.isEmpty() ? "" : words.get(0);
  }

  /** The word after the keyword at this place, from 0, or an empty text. */
  String argument(int place) {
    return place + 1 < words.size() ? words.get(place + 1) : "";
  }

  List<String> words() {
    return words;
  }

  List<KeepalivedBlock> all() {
    return children;
  }

  Stream<KeepalivedBlock> children(String keyword) {
    return children.stream().filter(child -> child.keyword().equals(keyword));
  }

  /** Whether a keyword of this form stands at any depth. */
  boolean anywhere(Pattern keyword) {
    return children.stream().anyMatch(child -> keyword.matcher(child.keyword()).matches() || child.anywhere(keyword));
  }

  void flatten(String path, Set<String> left, List<String> statements) {
    if (left.contains(keyword())) {
      return;
    }
    String here = (path + " " + String.join(" ", words)).strip();
    if (children.isEmpty()) {
      statements.add(here);
    }
    children.forEach(child -> child.flatten(here + " >", left, statements));
  }
}
