package org.quorate.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What {@code smartctl -j -i -H} says of one device.
 *
 * @param passed its own overall assessment
 */
public record SmartHealth(String serial, boolean passed) {
  /** smartctl could not read the command line or the device, so that nothing it prints is about the device. */
  private static final int NOT_READ = 0b11;
  private static final int FAILING = 0b1000;

  /**
   * Empty when the device could not be read, gives no assessment, the text is something else, or smartctl itself ended in
   * another way than it wrote down: then it did not come to its end.
   */
  public static Optional<SmartHealth> parse(int exit, String text) {
    return Json.parse(text)
        .filter(root -> root.path("smartctl").path("exit_status").asInt(-1) == exit)
        .filter(root -> root.path("smartctl").path("exit_status").isInt())
        .filter(root -> (status(root) & NOT_READ) == 0)
        .filter(root -> root.path("smart_status").path("passed").isBoolean())
        .map(root -> new SmartHealth(
            root.path("serial_number").asText("").strip(),
            root.path("smart_status").path("passed").asBoolean() && (status(root) & FAILING) == 0));
  }

  private static int status(JsonNode root) {
    return root.path("smartctl").path("exit_status").asInt();
  }

  @Override
  public String toString() {
    return "assessment %s, serial %s".formatted(passed ? "passed" : "FAILED", serial.isEmpty() ? "unknown" : serial);
  }
}
