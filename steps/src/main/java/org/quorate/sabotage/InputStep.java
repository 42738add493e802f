package org.quorate.sabotage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/**
 * A change of what the operator supplies: a key of the environment file.
 *
 * @param path of the key, with dots
 * @param value what it says instead; null when the key is left out
 */
record InputStep(String path, JsonNode value) implements Step {
  @Override
  public void perform(Stage stage) {
    List<String> keys = Arrays.asList(path.split("\\."));
    ObjectNode around = stage.environmentFile();
    for (String key : keys.subList(0, keys.size() - 1)) {
      if (!(around.get(key) instanceof ObjectNode inner)) {
        throw new Mishap("the environment file has no \"%s\"".formatted(path));
      }
      around = inner;
    }
    String last = keys.get(keys.size() - 1);
    if (value == null) {
      around.remove(last);
    } else {
      around.set(last, filled(stage));
    }
  }

  private JsonNode filled(Stage stage) {
    return value.isTextual()
        ? stage.environmentFile().textNode(stage.filled("alpha", value.asText())) : value.deepCopy();
  }
}
