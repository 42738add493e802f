package org.quorate.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.evidence.Inputs;

/**
 * Fills the placeholders of a probe: {@code {zone.vip.address}}, {@code {role}}, {@code {host.address}}, {@code
 * {item.file}}.
 */
public final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9.-]*)\\}");
  private final Inputs inputs;
  private final String role;
  private final JsonNode item;

  public Placeholders(Inputs inputs, String role, JsonNode item) {
    this.inputs = inputs;
    this.role = role;
    this.item = item;
  }

  /**
   * The text with every placeholder replaced.
   *
   * @throws IllegalArgumentException when a placeholder names nothing
   */
  public String fill(String text) {
    // Twice, because a value of the environment file may itself speak of {hostname}.
    return once(once(text));
  }

  private String once(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value(matcher.group(1))));
    }
    return matcher.appendTail(filled).toString();
  }

  private String value(String name) {
    if (name.equals("role")) {
      return role;
    }
    if (name.equals("hostname")) {
      return inputs.text("hosts." + role + ".hostname");
    }
    if (name.equals("item") && item != null) {
      return required(item, name);
    }
    if (name.startsWith("item.") && item != null) {
      return required(new Inputs(item).node(name.substring("item.".length())), name);
    }
    String path = name.startsWith("host.") ? "hosts." + role + name.substring("host".length()) : name;
    return required(inputs.node(path), name);
  }

  private static String required(JsonNode node, String name) {
    if (node.isMissingNode() || node.isNull() || node.isContainerNode()) {
      throw new IllegalArgumentException("the placeholder {%s} names nothing in the environment file".formatted(name));
    }
    return node.asText();
  }
}
