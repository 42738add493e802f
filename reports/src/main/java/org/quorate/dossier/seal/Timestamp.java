package org.quorate.dossier.seal;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * What an authority outside said about when a manifest existed (RFC 3161).
 *
 * @param at its time
 * @param authority the name in the certificate that it signed with
 */
public record Timestamp(Instant at, String authority) {
  /** The ending of its file, which is the reply as it came. */
  public static final String ENDING = ".tsr";

  /**
   * Reads a reply that was kept, and checks that it is about these bytes and signed by the certificate in it.
   *
   * @throws TimestampUnusable when it is not
   */
  public static Timestamp read(byte[] reply, byte[] stamped) {
    TimeStampToken token = token(reply);
    String about = HexFormat.of().formatHex(token.getTimeStampInfo().getMessageImprintDigest());
    if (!about.equals(Sha256.of(stamped))) {
      throw new TimestampUnusable("it is about other bytes: their SHA-256 is " + about, null);
    }
    X509CertificateHolder signer = signer(token);
    try {
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
      return new Timestamp(token.getTimeStampInfo().getGenTime().toInstant(), signer.getSubject().toString());
    } catch (TSPException | OperatorCreationException | CertificateException e) {
      throw new TimestampUnusable("its signature does not hold: " + e.getMessage(), e);
    }
  }

  static TimeStampToken token(byte[] reply) {
    try {
      TimeStampToken token = new TimeStampResponse(reply).getTimeStampToken();
      if (token != null) {
        return token;
      }
    } catch (TSPException | IOException | RuntimeException e) {
      // The reader of the format fails in many ways; to whoever checks it is one: there is no timestamp in it.
      throw new TimestampUnusable("it is no reply of a timestamp server: " + e.getMessage(), e);
    }
    throw new TimestampUnusable("it holds no timestamp", null);
  }

  static X509CertificateHolder signer(TimeStampToken token) {
    for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
      if (token.getSID().match(each)) {
        return each;
      }
    }
    throw new TimestampUnusable("it does not hold the certificate that it was signed with", null);
  }
}
