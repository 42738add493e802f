package org.quorate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Which program made a run, on what. */
public final class ProgramVersion {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BUILT_FROM = "/revision.properties";

  private ProgramVersion() {}

  /** The version in the jar's manifest; classes that were not packaged say so. */
  public static String version() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  /**
   * The commit from which it was built, ending in {@code -dirty} when the source had changes that were not committed;
   * empty when the source had no history, as in an archive of it.
   */
  public static Optional<String> revision() {
    try (InputStream told = ProgramVersion.class.getResourceAsStream(BUILT_FROM)) {
      Properties properties = new Properties();
      properties.load(told == null ? InputStream.nullInputStream() : told);
      return revision(properties);
    } catch (IOException e) {
      throw new UncheckedIOException("what the program says of the source it was built from cannot be read", e);
    }
  }

  static Optional<String> revision(Properties told) {
    return Optional.ofNullable(told.getProperty("git.commit.id.abbrev")).filter(commit -> !commit.isEmpty())
        .map(commit -> commit + (Boolean.parseBoolean(told.getProperty("git.dirty")) ? "-dirty" : ""));
  }

  static ObjectNode describe() {
    ObjectNode program = JSON.createObjectNode().put("name", "Quorate").put("version", version());
    revision().ifPresent(commit -> program.put("revision", commit));
    return program
        .put("java", Runtime.version().toString())
        .put("system", "%s %s %s".formatted(
            System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch")));
  }
}
