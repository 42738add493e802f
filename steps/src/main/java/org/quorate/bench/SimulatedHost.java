package org.quorate.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.Command;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.Inventory.Login;

/** A host behind a real SSH server in this process, with a real shell and no programs but those that are laid down for it. */
public final class SimulatedHost implements AutoCloseable {
  private static final Pattern PATH = Pattern.compile(" PATH=[^' ]*");
  private final Path folder;
  private final Path programs;
  private final SshServer server = SshServer.setUpDefaultServer();

  /** @param folder for its keys and programs */
  public SimulatedHost(Path folder) throws IOException, GeneralSecurityException {
    this(folder, false);
  }

  /** A host whose shell is imagined too: it costs no process, and so what is measured is the other side. */
  public static SimulatedHost imaginary(Path folder) throws IOException, GeneralSecurityException {
    return new SimulatedHost(folder, true);
  }

  private SimulatedHost(Path folder, boolean imagined) throws IOException, GeneralSecurityException {
    this.folder = Files.createDirectories(folder);
    this.programs = Files.createDirectories(folder.resolve("bin"));
    KeyPair hostKey = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    KeyPair login = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    try (OutputStream file = Files.newOutputStream(folder.resolve("login"))) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(login, "test", null, file);
    }
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(session -> List.of(hostKey));
    server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, login.getPublic()));
    server.setCommandFactory((channel, line) -> imagined ? new ImaginaryShell() : program(line));
    server.start();
    Files.writeString(folder.resolve("known_hosts"),
        "[127.0.0.1]:%d %s%n".formatted(server.getPort(), PublicKeyEntry.toString(hostKey.getPublic())));
    // Files of their own that call this machine's: writing to one of them must never write to this machine's.
    for (String own : List.of("env", "sh", "timeout")) {
      program(own, "exec /usr/bin/%s \"$@\"".formatted(own));
    }
    program("sudo", "while [ \"${1#-}\" != \"$1\" ]; do shift; done; exec \"$@\"");
  }

  /** Lays a program down. */
  public SimulatedHost program(String name, String script) throws IOException {
    Path file = programs.resolve(name);
    Files.deleteIfExists(file);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n", StandardOpenOption.CREATE_NEW);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return this;
  }

  public HostEntry entry(String role) {
    return new HostEntry(role, role + ".example.org", "127.0.0.1", server.getPort(), "tester",
        Login.key(folder.resolve("login")), folder.resolve("known_hosts"), List.of(), true);
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }

  private Command program(String line) {
    return new ChannelProcess(PATH.matcher(line).replaceFirst(Matcher.quoteReplacement(" PATH=" + programs)));
  }
}
