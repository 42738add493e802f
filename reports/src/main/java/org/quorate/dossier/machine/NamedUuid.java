package org.quorate.dossier.machine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs of version 5: the same name always gives the same one, so that an export can be made again to the byte. */
final class NamedUuid {
  /** The name space of URLs, from RFC 9562. */
  private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private NamedUuid() {}

  static String of(String... name) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(ByteBuffer.allocate(16).putLong(URLS.getMostSignificantBits())
          .putLong(URLS.getLeastSignificantBits()).array());
      digest.update(("urn:quorate:" + String.join(":", name)).getBytes(StandardCharsets.UTF_8));
      ByteBuffer hash = ByteBuffer.wrap(digest.digest());
      long most = hash.getLong() & ~0xf000L | 0x5000L;
      long least = hash.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
      return new UUID(most, least).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
