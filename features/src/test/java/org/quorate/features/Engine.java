package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The container engine by its own client, with one network of ours on it. */
final class Engine {
  private static final List<Integer> PLACES = List.of(244, 240, 236, 232, 228);
  private final Path folder;
  private final String run;
  private final String owner;
  private final int third;

  private Engine(Path folder, String run, String owner, int third) {
    this.folder = folder;
    this.run = run;
    this.owner = owner;
    this.third = third;
  }

  /**
   * Takes the first place that is free.
   *
   * @param folder where commands are run
   * @param owner the process that all of it belongs to: when that is gone, the next lab sweeps what is left
   */
  static Engine withNetwork(Path folder, String owner) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String run = "other-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    for (int third : PLACES) {
      Engine engine = new Engine(folder, run, owner, third);
      if (engine.process("docker", "network", "create", "--internal", "--label", "quorate.run=" + run,
          "--label", "quorate.owner=" + owner, "--subnet", engine.network(), run).waitFor() == 0) {
        return engine;
      }
    }
    throw new IllegalStateException("no network of " + PLACES + " below 198.19.0.0/16 can be had");
  }

  String network() {
    return "198.19.%d.0/22".formatted(third);
  }

  Map<String, String> addresses() {
    return new TreeMap<>(Map.of("vip", at(2, 200), "alpha", at(2, 131), "beta", at(1, 66), "gamma", at(3, 5),
        "client", at(0, 20), "services", at(0, 9)));
  }

  private String at(int block, int last) {
    return "198.19.%d.%d".formatted(third + block, last);
  }

  String imageId(String reference) throws IOException, InterruptedException {
    return inside("alpha", "docker", "image", "inspect", "--format", "{{.Id}}", reference).strip();
  }

  String inside(String role, String... argv) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("docker", "exec", run + "-" + role));
    command.addAll(List.of(argv));
    return said(command.toArray(String[]::new));
  }

  void put(String role, String path, String text) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("put"), text);
    said("docker", "cp", file.toString(), run + "-" + role + ":" + path);
  }

  /** Runs a script of ours, which is told what is where. */
  void run(String script) throws IOException, InterruptedException {
    said("bash", script, run, owner, addresses().get("vip"));
  }

  void removeAll() throws IOException, InterruptedException {
    for (String container : said("docker", "ps", "-aq", "--filter", "label=quorate.run=" + run).split("\\s+")) {
      said("docker", "rm", "--force", "--volumes", container);
    }
    said("docker", "network", "rm", run);
  }

  private String said(String... command) throws IOException, InterruptedException {
    Process process = process(command);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + said).isZero();
    return said;
  }

  private Process process(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    addresses().forEach((role, address) -> builder.environment().put("ADDRESS_" + role, address));
    OtherNames.HOSTS.forEach((role, name) -> builder.environment().put("NAME_" + role, name));
    OtherNames.USERS.forEach((role, user) -> builder.environment().put("USER_" + role, user));
    OtherNames.USERS.keySet().forEach(role -> builder.environment().put("PORT_" + role, OtherNames.port(role)));
    return builder.start();
  }
}
