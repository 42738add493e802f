package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.inventory.InventoryLoader;
import org.quorate.environment.live.LiveEnvironment;

/** The lab's zone as somebody else's cluster: an inventory, a user without rights, and the two sudoers files. */
final class ForeignZone extends Examiner implements AutoCloseable {
  /** Each start of a service has an identifier of its own: one that was restarted is not as it was. */
  private static final List<Command> STATE = List.of(
      Command.of("systemctl", "show", "--property=Id,ActiveState,InvocationID", "keepalived.service",
          "jetstream.service", "bsfg-controller.service", "bsfg-promotion.service", "ssh.service"),
      Command.of("systemctl", "list-units", "--all", "--full", "--plain", "--no-legend", "quorate-*"),
      Command.of("nft", "--stateless", "list", "ruleset"), Command.of("ip", "-o", "address", "show"),
      Command.of("find", "/run", "-maxdepth", "1", "-name", "quorate*"),
      Command.of("find", "/etc", "/opt/bsfg", "-type", "f", "-printf", "%p %m %s %T@\\n"));
  static final List<String> ROLES = List.of("alpha", "beta", "gamma");
  private final LiveEnvironment asRoot;

  private ForeignZone(Path folder, LiveEnvironment asRoot) {
    super(folder, "runs/lab/foreign.yaml", asRoot.inventory().name());
    this.asRoot = asRoot;
  }

  /** @param folder of the program, in which a lab stands */
  static ForeignZone of(Path folder) throws IOException, InterruptedException {
    Path lab = folder.resolve("runs/lab/inventory.yaml");
    Files.writeString(lab.resolveSibling("foreign.yaml"), Files.readString(lab)
        .replace("user: root,", "user: stranger,").replace("sudo: false", "sudo: true")
        .replace("disruption: expendable", "disruption: drills"));
    ForeignZone zone = new ForeignZone(folder, LiveEnvironment.open(InventoryLoader.load(lab)));
    String reading = zone.said("commands", "--env", zone.environment(), "--sudoers");
    String drilling = zone.said("commands", "--env", zone.environment(), "--drills", "--sudoers");
    for (String role : zone.asRoot.hosts().keySet()) {
      zone.root(role, "useradd", "--create-home", "--password", "*", "stranger");
      zone.root(role, "cp", "-r", "/root/.ssh", "/home/stranger/");
      zone.root(role, "chown", "-R", "stranger:", "/home/stranger/.ssh");
      // What the lab itself would allow is gone.
      zone.root(role, "rm", "-f", "/etc/sudoers.d/quorate");
      zone.put(role, "/etc/sudoers.d/quorate-reading", reading);
      zone.put(role, "/etc/sudoers.d/quorate-drilling", drilling);
      assertThat(zone.root(role, "visudo", "-c").succeeded()).as("visudo on " + role).isTrue();
    }
    return zone;
  }

  private void put(String role, String file, String text) {
    asRoot.hosts().get(role).run(Command.of("tee", file).reading(text));
    root(role, "chmod", "0440", file);
  }

  /** Something that somebody else does. */
  Outcome root(String role, String... argv) {
    return asRoot.hosts().get(role).run(Command.of(argv).asRoot().within(Duration.ofSeconds(30)));
  }

  /** What nobody outside the nodes may ever see. */
  List<String> secrets() {
    return Stream.of(List.of("sed", "-n", "s/^ *auth_pass *//p", "/etc/keepalived/keepalived.conf"),
            List.of("sed", "-n", "s/^secret_access_key *= *//p", "/opt/bsfg/rclone.conf"),
            List.of("sed", "-n", "2p", "/opt/bsfg/certs/server.key"))
        .flatMap(argv -> ROLES.stream().flatMap(role -> root(role, argv.toArray(String[]::new)).out().lines()))
        .map(String::strip).filter(line -> line.length() > 5).distinct().toList();
  }

  /** Processes that a harness has started on a host, and what followed there. */
  String processes(String role) {
    return root(role, "pgrep", "-a", "-u", "stranger").out() + root(role, "pgrep", "-a", "-f", "^timeout -k 1 3600").out();
  }

  /** What a drill could have touched, as one digest a host. */
  Map<String, String> state() {
    return asRoot.hosts().keySet().stream().collect(Collectors.toMap(role -> role, role -> digest(STATE.stream()
        .map(command -> root(role, command.argv().toArray(String[]::new)).out()).collect(Collectors.joining("\n")))));
  }

  private static String digest(String text) {
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(text.lines().sorted().collect(Collectors.joining("\n"))
              .getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    asRoot.close();
  }
}
