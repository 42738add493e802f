package org.quorate.safeguard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.Approval;
import org.quorate.run.Run;

/** A silence in Alertmanager for the nodes of a zone, which ends by itself with the approval. */
final class Silence {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FROM = "gamma";
  private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-fA-F-]{8,64}");
  private final String identifier;

  private Silence(String identifier) {
    this.identifier = identifier;
  }

  /** @return empty when Alertmanager did not take it, which is then told and no reason to stop */
  static Optional<Silence> create(Run run, Approval approval) {
    String api = run.inputs().text("policy.monitoring.alertmanager") + "/api/v2/silences";
    Outcome made = run.undo(FROM, "silence the alerts of the zone's nodes", Command.of("curl", "-sS", "--max-time", "4",
        "-H", "Content-Type: application/json", "--data-binary", "@-", api).reading(body(run, approval)));
    Optional<String> identifier = identifier(made);
    if (identifier.isEmpty()) {
      run.progress().note("Alertmanager took no silence: " + (made.out() + made.err()).strip());
    }
    return identifier.map(Silence::new);
  }

  String identifier() {
    return identifier;
  }

  void remove(Run run) {
    String api = run.inputs().text("policy.monitoring.alertmanager") + "/api/v2/silence/" + identifier;
    run.undo(FROM, "remove the silence", Command.of("curl", "-sS", "--max-time", "4", "-X", "DELETE", api));
  }

  private static Optional<String> identifier(Outcome made) {
    try {
      String said = JSON.readTree(made.succeeded() ? made.out() : "null").path("silenceID").asText();
      return IDENTIFIER.matcher(said).matches() ? Optional.of(said) : Optional.empty();
    } catch (JsonProcessingException e) {
      // Whatever answered, it is no Alertmanager.
      return Optional.empty();
    }
  }

  private static String body(Run run, Approval approval) {
    String nodes = Roles.TRIAD.stream().map(role -> Pattern.quote(run.inputs().text("hosts." + role + ".hostname"))
        + "|" + Pattern.quote(run.inputs().text("hosts." + role + ".address")))
        .map(each -> each.replace("\\Q", "").replace("\\E", "").replace(".", "\\."))
        .collect(Collectors.joining("|"));
    ObjectNode silence = JSON.createObjectNode().put("startsAt", Instant.now().toString())
        .put("endsAt", approval.until().toString()).put("createdBy", "quorate")
        .put("comment", "drill %s, ticket %s".formatted(approval.drill(), approval.ticket()));
    silence.putArray("matchers").addObject().put("name", "instance").put("value", "(%s)(:[0-9]+)?".formatted(nodes))
        .put("isRegex", true).put("isEqual", true);
    return silence.toString();
  }
}
