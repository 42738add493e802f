package org.quorate.dossier.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.tsp.TimeStampToken;

/** The certificate of an authority whose timestamps a reader trusts. */
public final class TimestampAuthority {
  private final X509Certificate root;

  private TimestampAuthority(X509Certificate root) {
    this.root = root;
  }

  /**
   * Reads it.
   *
   * @throws TimestampUnusable when the file holds no certificate
   */
  public static TimestampAuthority read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new TimestampAuthority((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
    } catch (IOException | GeneralSecurityException e) {
      throw new TimestampUnusable(file.toString(), "the certificate of a timestamp authority as PEM",
          Files.exists(file) ? "none" : "no such file", "Ask the authority for it.");
    }
  }

  /** Whether a reply was signed under this authority; why not, or an empty text. */
  public String objection(byte[] reply) {
    TimeStampToken token = Timestamp.token(reply);
    try {
      CertificateFactory reader = CertificateFactory.getInstance("X.509");
      List<X509Certificate> sent = new ArrayList<>();
      for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
        sent.add((X509Certificate) reader.generateCertificate(new ByteArrayInputStream(each.getEncoded())));
      }
      X509CertSelector signer = new X509CertSelector();
      signer.setCertificate((X509Certificate) reader.generateCertificate(
          new ByteArrayInputStream(Timestamp.signer(token).getEncoded())));
      PKIXBuilderParameters path = new PKIXBuilderParameters(Set.of(new TrustAnchor(root, null)), signer);
      path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
      path.setRevocationEnabled(false);
      path.setDate(token.getTimeStampInfo().getGenTime());
      CertPathBuilder.getInstance("PKIX").build(path);
      return "";
    } catch (IOException | GeneralSecurityException e) {
      return "it was not signed under the authority that was named (%s)".formatted(root.getSubjectX500Principal());
    }
  }
}
