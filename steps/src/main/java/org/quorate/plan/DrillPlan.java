package org.quorate.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.quorate.drill.ActiveRoles;
import org.quorate.drill.DrillScript;
import org.quorate.drill.DrillScripts;
import org.quorate.drill.PlannedStep;
import org.quorate.environment.Command;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory;
import org.quorate.evidence.Inputs;
import org.quorate.run.Promise;
import org.quorate.run.Promises;
import org.quorate.run.RunMark;

/**
 * What one drill would do on one zone with the roles as they are now.
 *
 * @param clauses that it would prove
 */
public record DrillPlan(Inventory inventory, ActiveRoles roles, DrillScript script, Set<String> clauses) {
  /** Bringing a demoted node back belongs to demoting it. */
  private static final String RESTORATION = "restoration";

  /** @throws UnusableInput when there is no such drill for live hosts */
  public static DrillPlan of(String drill, Inventory inventory, ActiveRoles roles) {
    Optional<DrillScript> script = DrillScripts.of(drill, new Inputs(inventory.document()), roles);
    return new DrillPlan(inventory, roles, script.orElseThrow(() -> UnusableInput.at("drill",
        "one of " + String.join(", ", DrillScripts.names()), "\"" + drill + "\"", "Name one of these.")),
        clauses(drill, inventory.system()));
  }

  private static Set<String> clauses(String drill, String system) {
    Set<String> clauses = new TreeSet<>();
    for (Promise promise : Promises.ofSystem(system)) {
      boolean restored = drill.equals("demotion") && promise.tags().contains("@drill:" + RESTORATION);
      if ((promise.tags().contains("@drill:" + drill) || restored) && !promise.clause().isEmpty()) {
        clauses.add(promise.clause());
      }
    }
    return clauses;
  }

  /**
   * Whether the plan has this command for this host; the digest covers its input too.
   *
   * @param mark of the run that is about to do it
   */
  public boolean has(String role, Command command, String mark) {
    List<String> argv = command.argv().stream().map(word -> word.replace(mark, RunMark.OF_ANY_RUN)).toList();
    return script.steps().stream()
        .anyMatch(step -> step.role().equals(role) && step.command().argv().equals(argv)
            && step.command().input().equals(command.input()));
  }

  /** What an approval names: it changes with the environment file, the roles, and every word of every command. */
  public String digest() {
    String approved = inventory.document() + "\n" + body()
        + script.steps().stream().map(step -> step.command().toString()).collect(Collectors.joining("\n"));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(approved.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  public String text() {
    return body() + "digest   " + digest() + "\n";
  }

  private String body() {
    StringBuilder text = new StringBuilder("""
        drill    %s on the zone %s
        roles    %s is active, %s is the standby
        impact   %s
        faulted  %s
        proves   %s
        """.formatted(script.drill(), inventory.name(), roles.active(), roles.standby(), script.impact(),
        String.join(", ", new TreeSet<>(script.faulted())), String.join(" ", clauses)));
    List<PlannedStep> steps = script.steps();
    for (int at = 0; at < steps.size(); at++) {
      PlannedStep step = steps.get(at);
      text.append("%3d. %-6s %-4s %s%n       %s%n".formatted(at + 1, step.role(),
          step.command().privileged() ? "root" : "user", step.what() + expiry(step), typed(step.command())));
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static String expiry(PlannedStep step) {
    return step.kind() == PlannedStep.Kind.ARM
        ? ": the host does it by itself when it hears nothing for %d s".formatted(step.expiry().toSeconds()) : "";
  }

  private static String typed(Command command) {
    String line = CommandWords.typed(command.argv());
    return command.input().isEmpty()
        ? line : line + " <<'END'\n       " + command.input().strip().replace("\n", "\n       ") + "\n       END";
  }
}
