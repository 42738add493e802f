package org.quorate.dossier.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of keys that OpenSSL reads and writes. */
final class Pem {
  private static final int LARGEST_BYTES = 1 << 14;

  private Pem() {}

  static String text(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
  }

  /**
   * The bytes of the one block with this label.
   *
   * @throws KeyUnusable when the file has none
   */
  static byte[] read(Path file, String label, String what) {
    Pattern form = Pattern.compile(
        "-----BEGIN %1$s-----\\s+([A-Za-z0-9+/=\\s]+?)-----END %1$s-----".formatted(label));
    Matcher block = form.matcher(text(file, what));
    if (!block.find()) {
      throw KeyUnusable.at(file, what + " as PEM (-----BEGIN " + label + "-----)", "none",
          "quorate keygen makes a pair of keys.");
    }
    try {
      return Base64.getMimeDecoder().decode(block.group(1));
    } catch (IllegalArgumentException e) {
      throw KeyUnusable.at(file, what + " as PEM", "a block that is not Base64", "Put the original back.");
    }
  }

  private static String text(Path file, String what) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_BYTES) {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
      }
    } catch (IOException e) {
      throw KeyUnusable.at(file, what, "a file that cannot be read: " + e.getMessage(), "Mend its owner or mode.");
    }
    throw KeyUnusable.at(file, what, Files.exists(file) ? "something else" : "no such file", "Is the path right?");
  }
}
