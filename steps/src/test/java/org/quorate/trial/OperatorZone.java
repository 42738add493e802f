package org.quorate.trial;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The folder of an operator: the example environment file with keys and certificates of a new authority. */
public final class OperatorZone {
  private static final String HOST_KEY = " ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDUMMY\n";
  private static final String LOGIN_KEY = "openssh-key-v1\0\0\0\0\4none\0\0\0\4none and so on";
  private final Path folder;
  private final KeyPair authorityKeys = keys();
  private final X509Certificate authority = certificate("CN=authority", authorityKeys, "");

  public OperatorZone(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("keys"));
    Path examples = Path.of("../environments");
    Files.copy(examples.resolve("bsfg.example.yaml"), environment());
    Files.copy(examples.resolve("bsfg.attestations.example.yaml"), folder.resolve("bsfg.attestations.example.yaml"));
    KeyPair client = keys();
    secret("quorate_ed25519", pem("OPENSSH PRIVATE KEY", LOGIN_KEY.getBytes(StandardCharsets.ISO_8859_1)));
    write("known_hosts", "10.1.1.11" + HOST_KEY + "10.1.1.12" + HOST_KEY + "10.1.1.13" + HOST_KEY + "10.1.1.20"
        + HOST_KEY);
    secret("client.key", pem("PRIVATE KEY", client.getPrivate().getEncoded()));
    write("client.crt", pem(certificate("CN=operator", client, "")));
    write("ca.crt", pem(authority));
  }

  public Path environment() {
    return folder.resolve("zone.yaml");
  }

  /** What a server of this zone shows and demands, under an IP address of its own. */
  public SSLContext server(String address) {
    try {
      KeyPair own = keys();
      KeyStore shown = KeyStore.getInstance("PKCS12");
      shown.load(null, null);
      shown.setKeyEntry("server", own.getPrivate(), new char[0],
          new X509Certificate[] {certificate("CN=controller", own, address)});
      shown.setCertificateEntry("authority", authority);
      KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keyManagers.init(shown, new char[0]);
      TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trustManagers.init(shown);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate certificate(String name, KeyPair keys, String address) {
    try {
      Instant now = Instant.now();
      X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
          new X500Principal("CN=authority"), BigInteger.valueOf(now.toEpochMilli()), Date.from(now.minusSeconds(60)),
          Date.from(now.plusSeconds(3600)), new X500Principal(name), keys.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(name.equals("CN=authority")));
      if (!address.isEmpty()) {
        builder.addExtension(Extension.subjectAlternativeName, false,
            new GeneralNames(new GeneralName(GeneralName.iPAddress, address)));
      }
      return new JcaX509CertificateConverter().getCertificate(
          builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(authorityKeys.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("EC").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(X509Certificate certificate) {
    try {
      return pem("CERTIFICATE", certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String pem(String kind, byte[] bytes) {
    String body = Base64.getMimeEncoder().encodeToString(bytes);
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, body);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve("keys").resolve(name), text);
  }

  private void secret(String name, String text) throws IOException {
    write(name, text);
    Files.setPosixFilePermissions(folder.resolve("keys").resolve(name), PosixFilePermissions.fromString("rw-------"));
  }
}
