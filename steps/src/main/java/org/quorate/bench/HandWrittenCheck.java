package org.quorate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.evidence.Inputs;
import org.quorate.plan.CommandWords;
import org.quorate.probe.ProbeCatalogue;
import org.quorate.probe.Reading;

/**
 * The yardstick: one shell script a host that runs the same commands over one connection, all hosts at once, and then
 * watches the VIP for the observation period as a check does.
 */
final class HandWrittenCheck {
  private static final int LOOK_EVERY_MILLIS = 500;
  private final Inventory inventory;
  private final Map<String, Path> scripts = new LinkedHashMap<>();

  /** @param folder where the scripts are written, so that people can read what was compared */
  HandWrittenCheck(Inventory inventory, Path folder) throws IOException {
    this.inventory = inventory;
    Inputs inputs = new Inputs(inventory.document());
    Map<String, List<Reading>> byRole = ProbeCatalogue.load().all().stream().filter(probe -> !probe.writes())
        .flatMap(probe -> Reading.of(probe, inputs).stream()).collect(Collectors.groupingBy(Reading::role));
    Files.createDirectories(folder);
    for (Map.Entry<String, List<Reading>> host : byRole.entrySet()) {
      Path script = folder.resolve(host.getKey() + ".sh");
      String lines = host.getValue().stream().map(HandWrittenCheck::line)
          .collect(Collectors.joining("\n", "export LC_ALL=C\n", "\n"));
      Files.writeString(script, lines + observation(inputs), StandardCharsets.UTF_8);
      scripts.put(host.getKey(), script);
    }
  }

  private static String line(Reading reading) {
    return CommandWords.typed(reading.command().argv()) + " </dev/null";
  }

  private static String observation(Inputs inputs) {
    long looks = inputs.duration("policy.failover.observation").toMillis() / LOOK_EVERY_MILLIS;
    return "for look in $(seq %d); do ip -j address; sleep 0.5; done\n".formatted(looks);
  }

  int commands() throws IOException {
    int count = 0;
    for (Path script : scripts.values()) {
      count += Files.readAllLines(script).size() - 2;
    }
    return count;
  }

  Void run() throws IOException, InterruptedException {
    List<Process> running = new ArrayList<>();
    for (Map.Entry<String, Path> script : scripts.entrySet()) {
      HostEntry host = inventory.hosts().get(script.getKey());
      running.add(
          new ProcessBuilder("ssh", "-i", host.key().toString(), "-o", "UserKnownHostsFile=" + host.knownHosts(),
          "-o", "StrictHostKeyChecking=yes", "-o", "BatchMode=yes", "-p", String.valueOf(host.port()),
          host.user() + "@" + host.address(), "sh", "-s")
          .redirectInput(script.getValue().toFile())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }
    for (Process process : running) {
      process.waitFor();
    }
    return null;
  }
}
