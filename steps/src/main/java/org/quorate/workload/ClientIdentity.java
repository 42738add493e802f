package org.quorate.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.inventory.Inventory;

/** The certificate this machine shows to the zone, from the files the environment file names. */
final class ClientIdentity {
  private static final char[] NO_PASSWORD = new char[0];

  private ClientIdentity() {}

  static SSLContext of(Inventory inventory) {
    JsonNode files = inventory.document().path("client-certificate");
    try {
      Collection<? extends Certificate> chain = certificates(path(inventory, files, "certificate"));
      Collection<? extends Certificate> authority = certificates(path(inventory, files, "authority"));
      PrivateKey key = key(path(inventory, files, "key"));
      return context(chain, key, authority);
    } catch (IOException | GeneralSecurityException e) {
      throw UnusableInput.at(inventory.file() + ": client-certificate", "a readable PEM certificate, PKCS#8 key and authority",
          String.valueOf(e.getMessage()), "Name the three files this machine uses to speak to the controller.");
    }
  }

  private static Path path(Inventory inventory, JsonNode files, String key) {
    return inventory.file().toAbsolutePath().getParent().resolve(files.path(key).asText());
  }

  private static Collection<? extends Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
    return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
    String base64 = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[^-]+-----", "").replaceAll("\\s", "");
    PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
    for (String algorithm : List.of("EC", "RSA", "Ed25519")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
      } catch (InvalidKeySpecException e) {
        // The encoding does not say which kind it is to the factories; the next one may take it.
        continue;
      }
    }
    throw new GeneralSecurityException("the key in %s is neither EC, RSA nor Ed25519 in PKCS#8".formatted(file));
  }

  private static SSLContext context(
      Collection<? extends Certificate> chain, PrivateKey key, Collection<? extends Certificate> authority)
      throws GeneralSecurityException, IOException {
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    own.setKeyEntry("client", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    int number = 0;
    for (Certificate certificate : authority) {
      trusted.setCertificateEntry("authority-" + number++, certificate);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, NO_PASSWORD);
    TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
