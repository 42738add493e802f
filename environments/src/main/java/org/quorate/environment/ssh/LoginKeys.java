package org.quorate.environment.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.login.FailedLoginException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.quorate.environment.UnusableInput;

/** The private keys to log in with, each file read once. */
final class LoginKeys {
  private final Map<Path, KeyPair> keys = new ConcurrentHashMap<>();

  KeyPair at(Path file) {
    return keys.computeIfAbsent(file, LoginKeys::read);
  }

  private static KeyPair read(Path file) {
    String found;
    try {
      Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
          null, new PathResource(file), Files.newInputStream(file), FilePasswordProvider.EMPTY);
      if (pairs != null && pairs.iterator().hasNext()) {
        return pairs.iterator().next();
      }
      found = "no key in it";
    } catch (FailedLoginException e) {
      found = "a key that needs a passphrase";
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      found = "none: " + e.getMessage();
    }
    throw UnusableInput.at(file.toString(), "an ed25519, ECDSA or RSA private key without a passphrase", found,
        "Make one for this purpose: ssh-keygen -t ed25519 -N '' -f " + file);
  }
}
