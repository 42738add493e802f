package org.quorate.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.quorate.contact.FirstInventory;
import org.quorate.environment.Environment;
import org.quorate.environment.Unreachable;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.InventoryDraft;
import org.quorate.environment.live.LiveEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a first environment file by looking at the hosts of a zone. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {"Looks at three hosts, changing nothing, and writes a first environment file: what they do not say is",
        "the example's value and marked as such. Asks at a terminal for what was not given."})
final class InitCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--name", paramLabel = "NAME", description = "The zone's name.")
  private String name;

  @Option(names = "--alpha", paramLabel = "[USER@]ADDRESS[:PORT]",
      description = "Address of alpha, and who logs in there and at which port where that differs.")
  private String alpha;

  @Option(names = "--beta", paramLabel = "[USER@]ADDRESS[:PORT]", description = "The same of beta.")
  private String beta;

  @Option(names = "--gamma", paramLabel = "[USER@]ADDRESS[:PORT]", description = "The same of gamma.")
  private String gamma;

  @Option(names = "--vip", paramLabel = "ADDRESS", description = "The floating address (default: found on the hosts).")
  private String vip;

  @Option(names = "--user", paramLabel = "USER", description = "Who logs in where nobody else is said to.")
  private String user;

  @Option(names = "--port", defaultValue = "22", description = "Port of SSH (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(names = "--key", paramLabel = "FILE", description = "Key to log in with (default: those of the SSH agent).")
  private Path key;

  @Option(names = "--known-hosts", paramLabel = "FILE", defaultValue = "~/.ssh/known_hosts",
      description = "Host keys that are trusted (default: ${DEFAULT-VALUE}).")
  private String knownHosts;

  @Option(names = "--jump", paramLabel = "USER@HOST:PORT", description = "Host to go through; several in order.")
  private List<String> jumps = List.of();

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write it (default: NAME.yaml).")
  private Path out;

  @Override
  public Integer call() throws IOException {
    name = asked(name, "--name", "Name of the zone");
    alpha = asked(alpha, "--alpha", "Address of alpha");
    beta = asked(beta, "--beta", "Address of beta");
    gamma = asked(gamma, "--gamma", "Address of gamma");
    if (Stream.of(alpha, beta, gamma).anyMatch(each -> LoginPlace.read(each).user().isEmpty())) {
      user = asked(user, "--user", "User who logs in");
    }
    Path file = out == null ? Path.of(name + ".yaml") : out;
    InventoryDraft draft = InventoryDraft.ofExample("bsfg", file);
    boolean written = false;
    try {
      given(draft);
      List<String> seen = look(draft);
      finish(draft, seen);
      written = true;
      seen.forEach(each -> System.out.println("seen  " + TerminalText.clean(each)));
      System.out.println("environment file " + file);
      System.out.println("Decide on what is marked in it; then: quorate doctor --env " + file);
      return 0;
    } catch (Unreachable unreachable) {
      throw UnusableInput.at("hosts", "three that can be logged in to", unreachable.getMessage(), "Nothing was written.");
    } finally {
      if (!written) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void given(InventoryDraft draft) {
    draft.set("name", JSON.valueToTree(name)).set("zone.name", JSON.valueToTree(name))
        .set("zone.cluster", JSON.valueToTree(name)).drop("hosts.client").drop("attestations");
    host(draft, "alpha", alpha);
    host(draft, "beta", beta);
    host(draft, "gamma", gamma);
    if (vip != null) {
      draft.set("zone.vip.address", JSON.valueToTree(vip));
    }
  }

  private void host(InventoryDraft draft, String role, String given) {
    LoginPlace place = LoginPlace.read(given);
    String login = place.user().orElse(user);
    ObjectNode ssh = JSON.createObjectNode().put("user", login).put("port", place.port().orElse(port));
    if (key == null) {
      ssh.put("agent", true);
    } else {
      ssh.put("key", key.toAbsolutePath().toString());
    }
    // What is given is relative to here, what is written to the file.
    ssh.put("known-hosts", knownHosts.startsWith("~") ? knownHosts : Path.of(knownHosts).toAbsolutePath().toString());
    if (!jumps.isEmpty()) {
      ssh.set("jump", JSON.valueToTree(jumps));
    }
    draft.set("hosts.%s.hostname".formatted(role), JSON.valueToTree(name + "-" + role))
        .set("hosts.%s.address".formatted(role), JSON.valueToTree(place.address()))
        .set("hosts.%s.ssh".formatted(role), ssh.put("sudo", !login.equals("root")));
  }

  private List<String> look(InventoryDraft draft) {
    try (Environment hosts = LiveEnvironment.open(draft.write())) {
      return new FirstInventory(hosts, draft).fill();
    }
  }

  private void finish(InventoryDraft draft, List<String> seen) {
    if (vip == null && seen.stream().noneMatch(each -> each.startsWith("zone.vip.address: "))) {
      throw UnusableInput.at("--vip", "the zone's floating address", "none, and the hosts do not show it",
          "Give it; nothing was written.");
    }
    draft.finish(List.of("", "The zone %s, as its hosts were seen by quorate init. What nobody has decided yet is marked."
        .formatted(name), "Lengths of time: 50ms, 10s, 5m, 26h, 30d. Paths of files on this machine are relative to this file."));
  }

  private static String asked(String given, String option, String question) {
    if (given != null && !given.isBlank()) {
      return given;
    }
    Console console = System.console();
    String answer = console == null ? "" : console.readLine("%s: ", question);
    if (answer == null || answer.isBlank()) {
      throw UnusableInput.at(option, "a text", "none", "Without a terminal to ask at, it has to be given.");
    }
    return answer.strip();
  }
}
