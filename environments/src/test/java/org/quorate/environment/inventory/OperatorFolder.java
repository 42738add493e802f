package org.quorate.environment.inventory;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A folder with an environment file and everything that it names, sound throughout. */
final class OperatorFolder {
  private static final String HOST_KEY = " ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDUMMY\n";

  private final Path folder;

  private OperatorFolder(Path folder) {
    this.folder = folder;
  }

  static OperatorFolder in(Path folder) throws Exception {
    OperatorFolder made = new OperatorFolder(folder);
    Files.createDirectory(folder.resolve("keys"));
    Files.copy(Path.of("bsfg.example.yaml"), made.environment());
    Files.copy(Path.of("bsfg.attestations.example.yaml"), made.at("bsfg.attestations.example.yaml"));
    made.secret("keys/quorate_ed25519", loginKey("none"));
    made.write("keys/known_hosts", "10.1.1.11" + HOST_KEY + "10.1.1.12" + HOST_KEY + "plant-a-gamma" + HOST_KEY
        + "plant-a-client,10.1.1.20" + HOST_KEY);
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    made.secret("keys/client.key", pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    made.write("keys/client.crt", pem("CERTIFICATE", certificate(pair)));
    made.write("keys/ca.crt", pem("CERTIFICATE", certificate(pair)));
    return made;
  }

  Path environment() {
    return at("my-zone.yaml");
  }

  Path at(String name) {
    return folder.resolve(name);
  }

  void write(String name, String text) throws IOException {
    Files.writeString(at(name), text);
  }

  void secret(String name, String text) throws IOException {
    write(name, text);
    mode(name, "rw-------");
  }

  void mode(String name, String mode) throws IOException {
    Files.setPosixFilePermissions(at(name), PosixFilePermissions.fromString(mode));
  }

  /** As much of a private key of OpenSSH as says whether it has a passphrase. */
  static String loginKey(String cipher) {
    String body = "openssh-key-v1\0\0\0\0" + (char) cipher.length() + cipher + "\0\0\0\4none and so on";
    return pem("OPENSSH PRIVATE KEY", body.getBytes(StandardCharsets.ISO_8859_1));
  }

  static String pem(String kind, byte[] bytes) {
    String body = Base64.getMimeEncoder().encodeToString(bytes);
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, body);
  }

  private static byte[] certificate(KeyPair pair) throws Exception {
    X500Principal name = new X500Principal("CN=operator");
    Instant now = Instant.now();
    return new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(now.minusSeconds(60)),
        Date.from(now.plusSeconds(3600)), name, pair.getPublic())
        .build(new JcaContentSignerBuilder("Ed25519").build(pair.getPrivate())).getEncoded();
  }
}
