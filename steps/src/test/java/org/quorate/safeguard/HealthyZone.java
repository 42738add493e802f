package org.quorate.safeguard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.Inputs;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;
import org.quorate.trial.OperatorZone;

/** A zone of fake hosts that is whole, in which a test changes single answers. */
final class HealthyZone {
  final Inventory inventory;
  final Inputs inputs;
  final FakeZone zone;
  private final Map<String, Outcome> other = new LinkedHashMap<>();
  private final Map<String, String> owners = new ConcurrentHashMap<>();
  private final Map<String, Callable<Outcome>> asked = new LinkedHashMap<>();

  HealthyZone(Path folder, String... changes) throws IOException {
    Path file = new OperatorZone(folder).environment();
    String text = Files.readString(file).replace("disruption: forbidden", "disruption: drills")
        .replace("windows: [\"Sat,Sun 02:00-05:00\"]", "windows: []");
    for (int at = 0; at < changes.length; at += 2) {
      text = text.replace(changes[at], changes[at + 1]);
    }
    Files.writeString(file, text);
    inventory = InventoryLoader.load(file);
    inputs = new Inputs(inventory.document());
    zone = new FakeZone(inventory);
    inventory.hosts().keySet().forEach(role -> zone.host(role).answering(command -> answer(role, command)));
  }

  /** @param key role and the beginning of a command, such as {@code alpha test -e} */
  HealthyZone where(String key, int exit, String out) {
    other.put(key, new Outcome(Answer.ANSWERED, exit, out, "", false, 0, 0));
    return this;
  }

  /** @param beginning role and the beginning of a command */
  HealthyZone whenAsked(String beginning, Callable<Outcome> answer) {
    asked.put(beginning, answer);
    return this;
  }

  HealthyZone silent(String role) {
    other.put(role + " ", FakeHost.unreachable());
    return this;
  }

  private Outcome answer(String role, Command command) {
    String line = role + " " + String.join(" ", command.argv());
    Optional<Callable<Outcome>> own = asked.entrySet().stream().filter(each -> line.startsWith(each.getKey())).findFirst()
        .map(Map.Entry::getValue);
    return own.map(HealthyZone::told).orElseGet(() -> other(role, command, line));
  }

  private static Outcome told(Callable<Outcome> answer) {
    try {
      return answer.call();
    } catch (Exception cutShort) {
      return FakeHost.unreachable();
    }
  }

  private Outcome other(String role, Command command, String line) {
    return other.entrySet().stream().filter(each -> line.startsWith(each.getKey())).findFirst()
        .map(Map.Entry::getValue).orElseGet(() -> healthy(role, command));
  }

  private Outcome healthy(String role, Command command) {
    String line = String.join(" ", command.argv());
    if (line.startsWith("ip -o address show to")) {
      return FakeHost.said(role.equals("alpha") ? "2: eth0 inet 10.1.1.10/24 scope global\n" : "");
    }
    if (line.startsWith("systemctl is-active")) {
      boolean standbyController = line.endsWith("bsfg-controller.service") && !role.equals("alpha");
      return FakeHost.said(standbyController ? "inactive\n" : "active\n");
    }
    if (line.equals("tee /run/quorate-lock.owner")) {
      owners.put(role, command.input());
    }
    if (line.equals("cat /run/quorate-lock.owner")) {
      return FakeHost.said(owners.getOrDefault(role, ""));
    }
    if (line.startsWith("test -e")) {
      return new Outcome(Answer.ANSWERED, 1, "", "", false, 0, 0);
    }
    if (line.startsWith("date")) {
      return FakeHost.said(System.currentTimeMillis() / 1e3 + "\n");
    }
    return FakeHost.said(line.startsWith("curl") ? "200" : "");
  }

  /** Everything that was run on any host. */
  List<String> ran() {
    return zone.hosts().keySet().stream()
        .flatMap(role -> zone.host(role).ran().stream().map(each -> role + " " + String.join(" ", each.argv()))).toList();
  }
}
