package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A YAML file as data that remembers its lines.
 *
 * @param lines by path: the line of a key, or of an element of a list
 */
record YamlDocument(Path file, JsonNode root, Map<List<String>, Integer> lines) {

  /** The line of a path, or of the nearest thing around it that is in the file. */
  int line(List<String> path) {
    for (int length = path.size(); length > 0; length--) {
      Integer line = lines.get(path.subList(0, length));
      if (line != null) {
        return line;
      }
    }
    return 1;
  }

  int line(String dotted) {
    return line(List.of(dotted.split("\\.")));
  }

  /** The path of something one level below another. */
  static List<String> below(List<String> path, String key) {
    return Stream.concat(path.stream(), Stream.of(key)).toList();
  }

  JsonNode at(List<String> path) {
    JsonNode node = root;
    for (String key : path) {
      node = node.isArray() ? node.path(Integer.parseInt(key)) : node.path(key);
    }
    return node;
  }
}
