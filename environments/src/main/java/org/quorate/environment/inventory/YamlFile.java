package org.quorate.environment.inventory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.quorate.environment.UnusableInput;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads one YAML 1.2 document from a file that a person wrote; whatever is wrong with it is one clear error. */
final class YamlFile {
  private static final int LARGEST_BYTES = 1 << 20;
  private static final LoadSettings SETTINGS = LoadSettings.builder()
      .setSchema(new CoreSchema()).setAllowNonScalarKeys(true).build();

  private final Path file;

  private YamlFile(Path file) {
    this.file = file;
  }

  /** @throws UnusableInput when it is not one sound document whose top is a mapping */
  static YamlDocument read(Path file) {
    YamlFile yaml = new YamlFile(file);
    try {
      return new YamlTree(file).read(yaml.onlyDocument(yaml.text()));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw yaml.unusable(line, "YAML", e.getProblem(), hint(e.getProblem()));
    } catch (YamlEngineException e) {
      throw yaml.unusable(0, "YAML", e.getMessage(), "Mend the file.");
    } catch (StackOverflowError e) {
      // The parser calls itself for each level, and has no limit of its own.
      throw yaml.unusable(0, "a few levels", "thousands of them", "Is this the right file?");
    }
  }

  private Node onlyDocument(String text) {
    Iterator<Node> documents = new Compose(SETTINGS).composeAllFromString(text).iterator();
    if (!documents.hasNext()) {
      throw unusable(0, "a YAML document", "nothing but white space and comments", "Begin with a copy of the example.");
    }
    Node first = documents.next();
    if (documents.hasNext()) {
      int line = documents.next().getStartMark().map(Mark::getLine).orElse(0) + 1;
      throw unusable(line, "one document", "the beginning of another one", "Put each into a file of its own.");
    }
    return first;
  }

  private String text() {
    byte[] bytes = bytes();
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return decoder.decode(in).toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw unusable(line, "UTF-8", "bytes that are none", "Save the file as UTF-8.");
    }
  }

  private byte[] bytes() {
    if (!Files.exists(file)) {
      throw unusable(0, "a file", "none at this path", "Is the path right, and is this the right folder?");
    }
    if (!Files.isRegularFile(file)) {
      throw unusable(0, "a file", "something else, such as a folder", "Name the file in it.");
    }
    try {
      long size = Files.size(file);
      if (size > LARGEST_BYTES) {
        throw unusable(0, "at most %d bytes".formatted(LARGEST_BYTES), size + " bytes", "Is this the right file?");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unusable(0, "a readable file", "one that cannot be read: " + e, "Mend its owner or mode.");
    }
  }

  private UnusableInput unusable(int line, String expected, String found, String mend) {
    return new UnusableInput(Problem.of(line, expected, found, mend).in(file));
  }

  private static String hint(String problem) {
    return problem.contains("TAB") || problem.contains("\\t")
        ? "YAML is indented with spaces, never with tabs."
        : "Look at this line and the one before it: indentation, a missing colon, or a quote that is not closed.";
  }
}
