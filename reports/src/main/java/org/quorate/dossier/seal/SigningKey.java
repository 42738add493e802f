package org.quorate.dossier.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;

/** The private half of an Ed25519 key, which an operator keeps, with its public half beside it. */
public final class SigningKey {
  private static final String LABEL = "PRIVATE KEY";
  private static final String WHAT = "an Ed25519 private key";
  private final PrivateKey secret;
  private final SignerKey signer;

  private SigningKey(PrivateKey secret, SignerKey signer) {
    this.secret = secret;
    this.signer = signer;
  }

  /** Where the public half of a key file lies. */
  public static Path publicHalf(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub.pem");
  }

  /**
   * Makes a new pair and writes it; a file that exists is never touched.
   *
   * @throws KeyUnusable when one of the two files exists or cannot be written
   */
  public static SigningKey generate(Path file) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      SigningKey key = new SigningKey(pair.getPrivate(), new SignerKey(pair.getPublic()));
      for (Path each : new Path[] {file, publicHalf(file)}) {
        if (Files.exists(each)) {
          throw new FileAlreadyExistsException(each.toString());
        }
      }
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, Pem.text(LABEL, pair.getPrivate().getEncoded()), StandardCharsets.US_ASCII);
      Files.writeString(publicHalf(file), key.signer.pem(), StandardCharsets.US_ASCII);
      return key;
    } catch (FileAlreadyExistsException e) {
      throw KeyUnusable.at(Path.of(e.getFile()), "no file yet", "one", "A key is never overwritten; name another file.");
    } catch (IOException e) {
      throw KeyUnusable.at(file, "a file that can be written", String.valueOf(e.getMessage()), "Name another folder.");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /**
   * Reads it, and its public half.
   *
   * @throws KeyUnusable when it is no such key, or others could read it too
   */
  public static SigningKey read(Path file) {
    byte[] der = Pem.read(file, LABEL, WHAT);
    guarded(file);
    SignerKey signer = SignerKey.read(publicHalf(file));
    try {
      SigningKey key = new SigningKey(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)), signer);
      if (!signer.signed(der, key.sign(der))) {
        throw KeyUnusable.at(publicHalf(file), "the public half of " + file, "that of another key", "Put it back.");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw KeyUnusable.at(file, WHAT, "another one", "Name the one that quorate keygen wrote.");
    }
  }

  private static void guarded(Path file) {
    try {
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
      if (mode.stream().anyMatch(each -> !each.name().startsWith("OWNER_"))) {
        throw KeyUnusable.at(file, "a private key that only its owner can read",
            "mode " + PosixFilePermissions.toString(mode), "Type: chmod 600 " + file);
      }
    } catch (IOException e) {
      throw KeyUnusable.at(file, WHAT, "a file whose mode cannot be read: " + e.getMessage(), "Mend its owner.");
    }
  }

  public SignerKey signer() {
    return signer;
  }

  /** The signature over these bytes; the same bytes always give the same one. */
  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }
}
