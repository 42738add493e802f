package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads approvals. */
public final class ApprovalLoader {
  private ApprovalLoader() {}

  /** @throws org.quorate.environment.UnusableInput with one line for each problem */
  public static Approval load(Path file) {
    YamlDocument document = YamlFile.read(file);
    Problems problems = new Problems(file);
    problems.addAll(SecretCheck.problems(document));
    problems.check();
    problems.addAll(new FormCheck(FormSchema.of("approval.schema.json"), document).problems());
    problems.check();
    Instant from = moment(document, "window.from", problems);
    Instant until = moment(document, "window.until", problems);
    if (!from.isBefore(until)) {
      problems.add(new Problem(document.line("window.until"), "window.until", "a moment after window.from",
          until.toString(), "Mend one of them."));
    }
    problems.check();
    JsonNode root = document.root();
    return new Approval(file, root.path("ticket").asText(), root.path("approver").asText(), root.path("drill").asText(),
        root.path("zone").asText(), from, until, root.path("digest").asText(), root.path("quorum-loss").asBoolean(),
        root.path("restore-roles").asBoolean());
  }

  private static Instant moment(YamlDocument document, String key, Problems problems) {
    String text = document.root().at("/" + key.replace('.', '/')).asText();
    try {
      return Instant.parse(text.length() == "0000-00-00T00:00Z".length() ? text.replace("Z", ":00Z") : text);
    } catch (DateTimeException e) {
      problems.add(new Problem(document.line(key), key, "a moment of the calendar", text, "Mend it."));
      return Instant.EPOCH;
    }
  }
}
