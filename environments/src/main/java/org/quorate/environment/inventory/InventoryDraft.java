package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.environment.UnusableInput;

/** A first environment file: the example with its comments, in which values are replaced one by one. */
public final class InventoryDraft {
  private static final Pattern LINE = Pattern.compile("(\\s*(?:[\\w-]+:|- ))(.*?)(\\s+#\\s.*)?");
  private static final String MARK = "   # the example's: decide";
  private final Path file;
  private final List<String> lines;
  private final Set<List<String>> set = new HashSet<>();

  private InventoryDraft(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** @throws UnusableInput when there is something at that place already, which is never overwritten */
  public static InventoryDraft ofExample(String system, Path file) {
    String name = "/inventory/%s.example.yaml".formatted(system);
    try (InputStream example = InventoryDraft.class.getResourceAsStream(name)) {
      String text = new String(example.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
      return new InventoryDraft(file, new ArrayList<>(Arrays.asList(text.split("\n"))));
    } catch (FileAlreadyExistsException e) {
      throw UnusableInput.at(file.toString(), "no file yet", "one", "It is never overwritten; name another with --out.");
    } catch (IOException e) {
      throw UnusableInput.at(file.toString(), "a place to write to", e.toString(), "Name another with --out.");
    }
  }

  /**
   * Replaces a value and everything below it.
   *
   * @param dotted such as {@code zone.vip.address}; a key of the example
   */
  public InventoryDraft set(String dotted, JsonNode value) {
    int at = line(dotted);
    removeBelow(at);
    Matcher line = LINE.matcher(lines.get(at));
    if (!line.matches()) {
      throw new IllegalArgumentException("%s is no key on a line of its own".formatted(dotted));
    }
    // JSON on one line is YAML too, and nothing in it can end the value.
    lines.set(at, line.group(1) + " " + value + (line.group(3) == null ? "" : line.group(3)));
    set.add(List.of(dotted.split("\\.")));
    return this;
  }

  /** Replaces a value unless the file would then no longer be sound. */
  public boolean setIfSound(String dotted, JsonNode value) {
    List<String> before = List.copyOf(lines);
    try {
      set(dotted, value).write();
      return true;
    } catch (UnusableInput unsound) {
      lines.clear();
      lines.addAll(before);
      set.remove(List.of(dotted.split("\\.")));
      return false;
    }
  }

  /** Leaves out a key and everything below it. */
  public InventoryDraft drop(String dotted) {
    int at = line(dotted);
    removeBelow(at);
    lines.remove(at);
    return this;
  }

  /** As it is now; keys and other files that it names are not looked at. */
  public Inventory write() {
    return write(lines);
  }

  /** The same for people: a few lines at the top, and every value that is still the example's is marked. */
  public Inventory finish(List<String> header) {
    write(lines);
    List<String> marked = new ArrayList<>(lines);
    Map<Integer, String> marks = new TreeMap<>();
    YamlDocument document = YamlFile.read(file);
    document.lines().forEach((path, line) -> {
      boolean leaf = document.lines().keySet().stream()
          .noneMatch(other -> other.size() > path.size() && other.subList(0, path.size()).equals(path)
              && !document.lines().get(other).equals(line));
      if (leaf && decided(path) && set.stream().noneMatch(done -> startsWith(path, done))) {
        marks.put(line - 1, MARK);
      }
    });
    marks.forEach((line, mark) -> marked.set(line, marked.get(line) + mark));
    int top = (int) marked.stream().takeWhile(line -> line.startsWith("#")).count();
    marked.subList(1, top).clear();
    marked.addAll(1, header.stream().map(line -> "# " + line).toList());
    return write(marked);
  }

  /** What somebody has to decide, and not the file's own form. */
  private static boolean decided(List<String> path) {
    return path.size() > 1 && List.of("zone", "paths", "policy", "client-certificate").contains(path.get(0));
  }

  private static boolean startsWith(List<String> path, List<String> beginning) {
    return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
  }

  private Inventory write(List<String> text) {
    try {
      Files.writeString(file, String.join("\n", text) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return InventoryLoader.loadAlone(file);
  }

  private int line(String dotted) {
    try {
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Integer line = YamlFile.read(file).lines().get(List.of(dotted.split("\\.")));
    if (line == null) {
      throw new IllegalArgumentException("the example has no " + dotted);
    }
    return line - 1;
  }

  private void removeBelow(int at) {
    int indent = indent(lines.get(at));
    while (at + 1 < lines.size() && !lines.get(at + 1).isBlank() && indent(lines.get(at + 1)) > indent) {
      lines.remove(at + 1);
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}
