package org.quorate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files with mode and owner, as {@code find -printf '%m %u:%g %p\n'} prints them. */
public final class FileList {
  private static final Pattern LINE = Pattern.compile("([0-7]{1,4}) (\\S+:\\S+) (/.+)");
  private final List<File> files;

  private FileList(List<File> files) {
    this.files = List.copyOf(files);
  }

  /** One file. */
  public record File(int mode, String owner, String path) {
    @Override
    public String toString() {
      return "%s has mode %04o and owner %s".formatted(path, mode, owner);
    }
  }

  /** Empty when there is no line, or one of another form. */
  public static Optional<FileList> read(String text) {
    List<File> files = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      files.add(new File(Integer.parseInt(matcher.group(1), 8), matcher.group(2), matcher.group(3)));
    }
    return files.isEmpty() ? Optional.empty() : Optional.of(new FileList(files));
  }

  public List<File> all() {
    return files;
  }

  public Optional<File> at(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }
}
