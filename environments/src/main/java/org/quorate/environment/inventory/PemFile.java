package org.quorate.environment.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at one certificate or private key. */
final class PemFile {
  private static final Pattern PRIVATE = Pattern.compile("-----BEGIN ((?:[A-Z]+ )*)PRIVATE KEY-----([^-]*)-----END ");
  private static final Set<PosixFilePermission> ITS_OWNERS = EnumSet.of(
      PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
  // "openssh-key-v1", a zero byte, then the length of the cipher's name and that name: "none" without a passphrase.
  private static final int CIPHER_AT = 19;

  private PemFile() {}

  /** Why a file is not fit for what it was named for. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;
    private final String expected;
    private final String found;
    private final String mend;

    Unfit(String expected, String found, String mend) {
      super(found);
      this.expected = expected;
      this.found = found;
      this.mend = mend;
    }

    String expected() {
      return expected;
    }

    String found() {
      return found;
    }

    String mend() {
      return mend;
    }
  }

  static void certificate(Path file) throws Unfit {
    byte[] bytes = read(file);
    try {
      if (!CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes)).isEmpty()) {
        return;
      }
    } catch (CertificateException e) {
      throw new Unfit("a certificate in PEM", "%s, which is none: %s".formatted(file, e.getMessage()),
          "Export it as PEM.");
    }
    throw new Unfit("a certificate in PEM", file + ", which holds none", "Export it as PEM.");
  }

  static void privateKey(Path file) throws Unfit {
    check(file, "a private key in PEM, without a passphrase", "Export it as PEM.", false);
  }

  /** @param passphrase whether the environment file says where its passphrase is */
  static void loginKey(Path file, boolean passphrase) throws Unfit {
    String make = "Make one: ssh-keygen -t ed25519 -N '' -f " + file;
    if (passphrase) {
      check(file, "a private key of OpenSSH", make, true);
    } else {
      check(file, "a private key of OpenSSH, without a passphrase", make, false);
    }
  }

  private static void check(Path file, String expected, String mend, boolean passphrase) throws Unfit {
    String text = new String(read(file), StandardCharsets.ISO_8859_1);
    if (text.startsWith("ssh-") || text.startsWith("ecdsa-")) {
      throw new Unfit(expected, file + ", the public half of one", "Name the file without .pub.");
    }
    Matcher key = PRIVATE.matcher(text);
    if (!key.find()) {
      throw new Unfit(expected, file + ", which holds none", mend);
    }
    if (encrypted(key) && !passphrase) {
      throw new Unfit(expected, file + ", which has a passphrase",
          "Use a key of its own for this purpose, or say with passphrase: where it is.");
    }
    onlyItsOwners(file);
  }

  private static boolean encrypted(Matcher key) {
    if (key.group(1).equals("OPENSSH ")) {
      byte[] body = Base64.getMimeDecoder().decode(key.group(2));
      String head = new String(body, 0, Math.min(body.length, CIPHER_AT + 4), StandardCharsets.ISO_8859_1);
      return !head.endsWith("none");
    }
    return key.group(1).startsWith("ENCRYPTED") || key.group(2).contains("ENCRYPTED");
  }

  static void onlyItsOwners(Path file) throws Unfit {
    try {
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
      if (!ITS_OWNERS.containsAll(mode)) {
        throw new Unfit("mode 0600", "%s with %s".formatted(file, PosixFilePermissions.toString(mode)),
            "Run: chmod 600 " + file);
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new Unfit("mode 0600", file + " on a filesystem without modes", "Move the key to one that has them.");
    }
  }

  private static byte[] read(Path file) throws Unfit {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Unfit("a readable file", file + ", which cannot be read", "Mend its owner or mode.");
    }
  }
}
