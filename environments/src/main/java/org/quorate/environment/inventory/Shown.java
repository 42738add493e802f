package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;

/** How a value of a file is shown in a message: short, and without control characters. */
final class Shown {
  private static final int LONGEST = 80;

  private Shown() {}

  static String value(JsonNode value) {
    if (value.isTextual()) {
      return value.asText().isEmpty() ? "an empty text" : "the text \"%s\"".formatted(text(value.asText()));
    } else if (value.isNumber()) {
      return "the number " + text(value.asText());
    } else if (value.isArray()) {
      return value.isEmpty() ? "an empty list" : "a list";
    } else if (value.isObject()) {
      return value.isEmpty() ? "nothing in it" : "keys with values";
    }
    return value.isNull() ? "no value" : value.asText();
  }

  static String text(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "...";
  }

  /** The usual slips with quotes; empty when it is none. */
  static String hint(JsonNode value, String expected) {
    boolean number = expected.contains("port") || expected.contains("length from") || expected.equals("1");
    if (value.isTextual() && (number && value.asText().matches("\\d+") || expected.equals("true or false"))) {
      return "Write it without quotes. ";
    }
    return value.isNumber() && !number ? "Put it in quotes. " : "";
  }
}
