package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.Inventory.Login;

/** Reads how to reach a host: from the environment file, and what that leaves open from the SSH configuration it names. */
final class HostReader {
  private static final int DEFAULT_PORT = 22;

  private final YamlDocument document;
  private final String role;
  private final JsonNode host;
  private final JsonNode ssh;
  private final SshConfig config;

  HostReader(YamlDocument document, String role) {
    this.document = document;
    this.role = role;
    this.host = document.root().path("hosts").path(role);
    this.ssh = host.path("ssh");
    this.config = config();
  }

  HostEntry entry() {
    String name = name();
    return new HostEntry(role, name, host.path("address").asText(), port().orElse(DEFAULT_PORT), user().orElse(""),
        login(name), knownHosts(), jumps(name), ssh.path("sudo").asBoolean());
  }

  /** What neither file says. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    missing(problems, "config", ssh.has("config") && !Files.isReadable(file("config")), "a readable file",
        "none at " + file("config"), "Paths are relative to the folder of this environment file.");
    missing(problems, "user", user().isEmpty(), "this key, which BSFG-1.8 needs", "no such key",
        "Add it, or name a config that has a User for %s.".formatted(name()));
    missing(problems, "port", port().isEmpty(), "this key, which BSFG-1.8 needs", "no such key",
        "Add it, or name a config that knows %s.".formatted(name()));
    Login login = login(name());
    missing(problems, "key", login.keys().isEmpty() && !login.agent(), "one of the keys key, agent, config",
        "nothing to log in with", "Name a key file, or set agent: true, or name a config with an IdentityFile.");
    return problems;
  }

  private void missing(
      List<Problem> problems, String key, boolean missing, String expected, String found, String mend) {
    if (missing) {
      String dotted = "hosts.%s.ssh.%s".formatted(role, key);
      problems.add(new Problem(document.line(dotted), dotted, expected, found, mend));
    }
  }

  private String name() {
    return host.path("hostname").asText();
  }

  private Optional<String> user() {
    return ssh.has("user") ? Optional.of(ssh.path("user").asText()) : config.user(name());
  }

  private Optional<Integer> port() {
    if (ssh.has("port")) {
      return Optional.of(ssh.path("port").asInt());
    }
    return ssh.has("config") ? Optional.of(config.port(name()).orElse(DEFAULT_PORT)) : Optional.empty();
  }

  private Login login(String name) {
    List<SecretReference> keys = ssh.has("key")
        ? List.of(SecretReference.of(ssh.path("key").asText(), document.file(), "key of " + role))
        : config.identityFiles(name).stream().map(SecretReference::file).toList();
    Optional<SecretReference> passphrase = ssh.has("passphrase")
        ? Optional.of(SecretReference.of(
            ssh.path("passphrase").asText(), document.file(), "passphrase of the key of " + role))
        : Optional.empty();
    return new Login(keys, ssh.path("agent").asBoolean(), passphrase);
  }

  private List<HostEntry> jumps(String name) {
    if (!ssh.has("jump")) {
      return config.proxyJump(name).stream().map(this::jump).toList();
    }
    List<HostEntry> jumps = new ArrayList<>();
    ssh.path("jump").forEach(each -> jumps.add(jump(each.asText())));
    return jumps;
  }

  private HostEntry jump(String text) {
    String place = text.substring(text.indexOf('@') + 1);
    int colon = place.lastIndexOf(':');
    String name = colon < 0 ? place : place.substring(0, colon);
    String user = text.contains("@") ? text.substring(0, text.indexOf('@')) : config.user(name).or(this::user).orElse("");
    int port = colon < 0 ? config.port(name).orElse(DEFAULT_PORT) : Integer.parseInt(place.substring(colon + 1));
    String address = config.hostName(name).orElse(name);
    Login own = login(name);
    Login login = own.keys().isEmpty() && !own.agent() ? login(name()) : own;
    return new HostEntry("jump host " + name, name, address, port, user, login, knownHosts(), List.of(), false);
  }

  private Path knownHosts() {
    return file("known-hosts");
  }

  private Path file(String key) {
    return document.file().resolveSibling(HomeFolder.expanded(ssh.path(key).asText()));
  }

  private SshConfig config() {
    try {
      return ssh.has("config") ? SshConfig.read(file("config")) : SshConfig.EMPTY;
    } catch (IOException e) {
      // Told as a problem of the key itself.
      return SshConfig.EMPTY;
    }
  }
}
