package org.quorate.sabotage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.evidence.Inputs;
import org.quorate.probe.Placeholders;

/** What steps act upon: the hosts of a zone, its environment file as it will be given to the run, and names in both. */
final class Stage {
  private final Map<String, Host> hosts;
  private final Inputs names;
  private final ObjectNode environmentFile;

  /**
   * A stage for one sabotage.
   *
   * @param names what placeholders of steps stand for
   * @param environmentFile may be changed
   */
  Stage(Map<String, Host> hosts, Inputs names, ObjectNode environmentFile) {
    this.hosts = hosts;
    this.names = names;
    this.environmentFile = environmentFile;
  }

  Outcome run(String role, Command command) {
    return hosts.get(role).run(command);
  }

  /** Runs a command that has to succeed, and returns what it printed. */
  String must(String role, String... argv) {
    return must(role, Command.of(argv).asRoot());
  }

  String must(String role, Command command) {
    Outcome outcome = run(role, command);
    if (!outcome.succeeded()) {
      throw new Mishap("%s: \"%s\" ended with %s, status %d: %s".formatted(role, String.join(" ", command.argv()),
          outcome.answer(), outcome.exit(), (outcome.err() + outcome.out()).strip()));
    }
    return outcome.out();
  }

  String filled(String role, String text) {
    return new Placeholders(names, role, null).fill(text);
  }

  List<String> filled(String role, List<String> texts) {
    return texts.stream().map(text -> filled(role, text)).toList();
  }

  ObjectNode environmentFile() {
    return environmentFile;
  }
}
