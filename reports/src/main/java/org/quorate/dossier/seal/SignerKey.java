package org.quorate.dossier.seal;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** The public half of an Ed25519 key, by which anybody checks a signature. */
public record SignerKey(PublicKey key) {
  private static final String LABEL = "PUBLIC KEY";

  /**
   * Reads it.
   *
   * @throws KeyUnusable when the file holds no such key
   */
  public static SignerKey read(Path file) {
    byte[] der = Pem.read(file, LABEL, "an Ed25519 public key");
    try {
      return new SignerKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
    } catch (GeneralSecurityException e) {
      throw KeyUnusable.at(file, "an Ed25519 public key", "another one", "Name the one that quorate keygen wrote.");
    }
  }

  public String pem() {
    return Pem.text(LABEL, key.getEncoded());
  }

  /** SHA-256 of the key, which people compare: {@code openssl pkey -pubin -in FILE -outform DER | sha256sum}. */
  public String fingerprint() {
    return Sha256.of(key.getEncoded());
  }

  /** Whether these bytes were signed with the private half. */
  public boolean signed(byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(bytes);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      // A signature of another length or form is no signature by this key.
      return false;
    }
  }
}
