package org.quorate.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Inputs;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Prober;
import org.quorate.run.Run;

/** Hosts that say yes to everything, in which a drill goes through within moments. */
public final class WillingZone {
  public static final String ID = "2026-02-07T030000Z-plant-a-drill";
  public final FakeZone zone;
  public final Inputs inputs;
  public final Run run;
  public final MemoryRecorder recorder = new MemoryRecorder();
  private final AtomicInteger boots = new AtomicInteger();
  private final Map<String, Outcome> other = new LinkedHashMap<>();

  public WillingZone(Path folder) throws IOException {
    Inventory inventory = quick(InventoryLoader.load(new OperatorZone(folder).environment()));
    inputs = new Inputs(inventory.document());
    zone = new FakeZone(inventory);
    zone.hosts().keySet().forEach(role -> zone.host(role).answering(command -> answer(role, command)));
    recorder.record(EntryKind.INPUT, "run", "", JsonNodeFactory.instance.objectNode().put("id", ID));
    recorder.record(EntryKind.INPUT, "environment", "", inventory.document());
    run = Run.unjudged(
        zone, recorder, new Prober(ProbeCatalogue.load(), Map.of(), inputs, recorder), new ToldProgress());
  }

  /** @param beginning role and the beginning of a command that is answered otherwise */
  public WillingZone where(String beginning, Outcome answer) {
    other.put(beginning, answer);
    return this;
  }

  /** Everything that was run on any host, with its role before it. */
  public List<String> ran() {
    return zone.hosts().keySet().stream().flatMap(role -> zone.host(role).ran().stream()
        .map(command -> role + " " + String.join(" ", command.argv()))).toList();
  }

  /** Loopback, so that no client of a drill leaves this machine; moments, so that no wait takes long. */
  private static Inventory quick(Inventory zone) throws IOException {
    JsonNode document = new ObjectMapper().readTree(zone.document().toString().replace("10.1.1.", "127.91.1.")
        .replace("\"window\":\"10s\"", "\"window\":\"20ms\"")
        .replace("\"observation\":\"10s\"", "\"observation\":\"20ms\"")
        .replace("\"closed-within\":\"15s\"", "\"closed-within\":\"20ms\""));
    return new Inventory(
        zone.file(), zone.system(), zone.name(), zone.kind(), zone.disruption(), zone.hosts(), document);
  }

  private Outcome answer(String role, Command command) {
    String line = String.join(" ", command.argv());
    return other.entrySet().stream().filter(each -> (role + " " + line).startsWith(each.getKey())).findFirst()
        .map(Map.Entry::getValue).orElseGet(() -> willing(role, line));
  }

  private Outcome willing(String role, String line) {
    if (line.startsWith("ip -o address show to")) {
      return FakeHost.said(role.equals("alpha") ? "2: eth0 inet 127.91.1.10/24 scope global\n" : "");
    }
    if (line.startsWith("cat /proc/sys/kernel/random/boot_id")) {
      return FakeHost.said("boot-%d 1%s\n".formatted(boots.incrementAndGet(), " 0".repeat(24)));
    }
    if (line.startsWith("pgrep --count")) {
      return FakeHost.said("1\n");
    }
    if (line.startsWith("curl -s --http0.9")) {
      return FakeHost.said("INFO {}");
    }
    if (line.contains("time_appconnect")) {
      return FakeHost.said("0.01");
    }
    return FakeHost.said(line.endsWith("is-system-running") ? "running\n" : "");
  }
}
