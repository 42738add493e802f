package org.quorate.environment.ssh;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.login.FailedLoginException;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory.Login;
import org.quorate.environment.inventory.SecretReference;

/** The private keys to log in with, each read once; a passphrase is asked for once. */
final class LoginKeys {
  private final Map<SecretReference, KeyPair> keys = new ConcurrentHashMap<>();

  List<KeyPair> of(Login login) {
    return login.keys().stream().map(key -> at(key, login.passphrase())).toList();
  }

  private synchronized KeyPair at(SecretReference key, Optional<SecretReference> passphrase) {
    KeyPair known = keys.get(key);
    if (known == null) {
      known = read(key, passphrase);
      keys.put(key, known);
    }
    return known;
  }

  private static KeyPair read(SecretReference key, Optional<SecretReference> passphrase) {
    // OpenSSH wants an end of line after the last line of a key.
    byte[] text = (key.read() + "\n").getBytes(StandardCharsets.UTF_8);
    FilePasswordProvider provider = passphrase.isEmpty()
        ? FilePasswordProvider.EMPTY : (session, resource, attempt) -> passphrase.get().read();
    String found;
    try {
      Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
          null, NamedResource.ofName(key.toString()), new ByteArrayInputStream(text), provider);
      if (pairs != null && pairs.iterator().hasNext()) {
        return pairs.iterator().next();
      }
      found = "no key in it";
    } catch (UnusableInput e) {
      throw e;
    } catch (FailedLoginException e) {
      found = passphrase.isEmpty() ? "a key that needs a passphrase" : "a key that this passphrase does not open";
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      found = passphrase.isEmpty() ? "none: " + e.getMessage() : "none that this passphrase opens: " + e.getMessage();
    }
    throw UnusableInput.at(key.toString(),
        "an ed25519, ECDSA or RSA private key" + (passphrase.isEmpty() ? " without a passphrase" : ""), found,
        "Make one for this purpose: ssh-keygen -t ed25519 -N '' -f FILE; or say with passphrase: where it is.");
  }
}
