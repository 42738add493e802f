package org.quorate.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome.Answer;
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.Inventory;

/** The hosts of an environment file, none of which is there: nothing is sent anywhere. */
record NobodyHome(Inventory inventory) implements Environment {
  private static final String WHY = "nobody is asked";

  @Override
  public Map<String, Host> hosts() {
    Map<String, Host> hosts = new LinkedHashMap<>();
    inventory.hosts().keySet().forEach(role -> hosts.put(role, new Absent(role)));
    return hosts;
  }

  @Override
  public <C> Optional<C> capability(Class<C> kind) {
    return Optional.empty();
  }

  @Override
  public Map<String, String> provenance() {
    return Map.of();
  }

  @Override
  public void close() {
    // Nothing was opened.
  }

  /** A host that is not there. */
  private record Absent(String role) implements Host {
    @Override
    public Outcome run(Command command) {
      long now = System.nanoTime();
      return new Outcome(Answer.UNREACHABLE, -1, "", WHY, false, now, now);
    }

    @Override
    public Following follow(Command command, Consumer<Line> onLine, Consumer<String> onEnd) {
      onEnd.accept(WHY);
      return () -> {};
    }
  }
}
