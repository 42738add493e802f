package org.quorate.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the files of mount units say they mount; systemd itself shows of a mounted unit what is mounted instead. */
public record MountUnitFiles(List<String> lines) {
  private static final Pattern LINE = Pattern.compile("(/[^:]+):\\s*What\\s*=(.*)");

  public MountUnitFiles {
    lines = List.copyOf(lines);
  }

  /** From what grep found of {@code What=}; empty when it did not look, or a line has another form. */
  public static Optional<MountUnitFiles> read(int exit, String out, String err) {
    return Grep.lines(exit, out, err).filter(lines -> lines.stream().allMatch(line -> LINE.matcher(line).matches()))
        .map(MountUnitFiles::new);
  }

  /** The sources that a unit's own file and those that amend it name. */
  public List<String> sources(String unit) {
    return lines.stream().map(LINE::matcher).filter(Matcher::matches)
        .filter(line -> line.group(1).endsWith("/" + unit) || line.group(1).contains("/" + unit + ".d/"))
        .map(line -> line.group(2).strip()).distinct().toList();
  }
}
