package org.quorate.environment.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at the files of this machine that an environment file names. */
final class FileCheck {
  private final YamlDocument document;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private FileCheck(YamlDocument document) {
    this.document = document;
  }

  static List<Problem> problems(YamlDocument document) {
    FileCheck check = new FileCheck(document);
    document.root().path("hosts").properties().forEach(host -> check.host(host.getKey(), host.getValue()));
    check.pem("client-certificate.certificate", PemFile::certificate);
    check.pem("client-certificate.authority", PemFile::certificate);
    check.pem("client-certificate.key", PemFile::privateKey);
    document.root().path("secrets").forEach(each -> check.secret("secrets", each.asText()));
    return check.problems;
  }

  private interface Look {
    void at(Path file) throws PemFile.Unfit;
  }

  private void host(String role, JsonNode host) {
    JsonNode ssh = host.path("ssh");
    if (ssh.has("key") && !ssh.path("key").asText().startsWith("env:")) {
      boolean passphrase = ssh.has("passphrase");
      pem("hosts.%s.ssh.key".formatted(role), file -> PemFile.loginKey(file, passphrase));
    }
    secret("hosts.%s.ssh.passphrase".formatted(role), ssh.path("passphrase").asText());
    knownHosts("hosts.%s.ssh.known-hosts".formatted(role), host);
  }

  private void pem(String key, Look look) {
    Path file = path(key);
    if (!seen.add(file) || absent(key, file)) {
      return;
    }
    try {
      look.at(file);
    } catch (PemFile.Unfit unfit) {
      add(key, unfit.expected(), unfit.found(), unfit.mend());
    }
  }

  private void secret(String key, String reference) {
    if (!reference.startsWith("file:")) {
      return;
    }
    Path file = SecretReference.of(reference, document.file(), key).file();
    if (seen.add(file) && !absent(key, file)) {
      try {
        PemFile.onlyItsOwners(file);
      } catch (PemFile.Unfit unfit) {
        add(key, unfit.expected(), unfit.found(), unfit.mend());
      }
    }
  }

  private void knownHosts(String key, JsonNode host) {
    Path file = path(key);
    String address = host.path("address").asText();
    int port = new HostReader(document, key.split("\\.")[1]).entry().port();
    if (seen.contains(file.resolve("absent")) || absent(key, file)) {
      seen.add(file.resolve("absent"));
      return;
    }
    try {
      KnownHosts known = KnownHosts.read(file);
      if (!known.knows(address, port) && !known.knows(host.path("hostname").asText(), port)) {
        add(key, "the host key of %s port %d".formatted(address, port), "no entry for it in " + file,
            "Run: ssh-keyscan -p %d %s >> %s and compare the fingerprint at the host's console."
                .formatted(port, address, file));
      }
    } catch (IOException e) {
      add(key, "a readable file", "%s, which cannot be read".formatted(file), "Mend its owner or mode.");
    }
  }

  private boolean absent(String key, Path file) {
    if (Files.isRegularFile(file)) {
      return false;
    }
    add(key, "a file", Files.exists(file) ? file + ", which is none" : "none at " + file,
        "Paths are relative to the folder of this environment file.");
    return true;
  }

  private Path path(String key) {
    return document.file().resolveSibling(
        HomeFolder.expanded(document.at(List.of(key.split("\\."))).asText()));
  }

  private void add(String key, String expected, String found, String mend) {
    problems.add(new Problem(document.line(key), key, expected, found, mend));
  }
}
