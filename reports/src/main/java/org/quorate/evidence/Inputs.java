package org.quorate.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment file as the run was given it, with typed access by dotted path such as {@code zone.vip.address}.
 *
 * <p>The file was validated when it was loaded, so a missing key here is a defect of the harness.
 */
public final class Inputs {
  private final JsonNode root;

  public Inputs(JsonNode root) {
    this.root = root == null ? MissingNode.getInstance() : root;
  }

  public JsonNode node(String path) {
    JsonNode node = root;
    for (String key : path.split("\\.")) {
      node = node.path(key);
    }
    return node;
  }

  public boolean has(String path) {
    JsonNode node = node(path);
    return !node.isMissingNode() && !node.isNull();
  }

  /**
   * A text, number or boolean as text.
   *
   * @throws IllegalStateException when the key is absent
   */
  public String text(String path) {
    if (!has(path)) {
      throw new IllegalStateException("the environment file has no \"%s\"".formatted(path));
    }
    return node(path).asText();
  }

  public String text(String path, String otherwise) {
    return has(path) ? node(path).asText() : otherwise;
  }

  public int number(String path) {
    return Integer.parseInt(text(path));
  }

  /** A length of time written as in {@code 50ms}, {@code 10s}, {@code 5m}, {@code 26h} or {@code 30d}. */
  public Duration duration(String path) {
    return Durations.parse(text(path));
  }

  public List<String> texts(String path) {
    List<String> values = new ArrayList<>();
    node(path).forEach(each -> values.add(each.asText()));
    return values;
  }

  public List<JsonNode> list(String path) {
    List<JsonNode> values = new ArrayList<>();
    node(path).forEach(values::add);
    return values;
  }

  public Map<String, JsonNode> map(String path) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Iterator<Map.Entry<String, JsonNode>> it = node(path).fields(); it.hasNext(); ) {
      Map.Entry<String, JsonNode> field = it.next();
      values.put(field.getKey(), field.getValue());
    }
    return values;
  }
}
