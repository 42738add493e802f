package org.quorate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which program made a run, on what. */
public final class ProgramVersion {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ProgramVersion() {}

  /** The version in the jar's manifest; classes that were not packaged say so. */
  public static String version() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  static ObjectNode describe() {
    return JSON.createObjectNode()
        .put("name", "Quorate")
        .put("version", version())
        .put("java", Runtime.version().toString())
        .put("system", "%s %s %s".formatted(
            System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch")));
  }
}
