package org.quorate.dossier.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A server that an operator named, which says when something existed: it is sent a hash and nothing else. */
public final class TimestampServer {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private final URI address;

  private TimestampServer(URI address) {
    this.address = address;
  }

  /**
   * Takes its address.
   *
   * @throws TimestampUnusable when it is none
   */
  public static TimestampServer at(String address) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return new TimestampServer(uri);
      }
    } catch (IllegalArgumentException e) {
      throw unlike(address);
    }
    throw unlike(address);
  }

  private static TimestampUnusable unlike(String address) {
    return new TimestampUnusable("address of a timestamp server", "http://HOST/PATH or https://HOST/PATH",
        "\"" + address + "\"", "Mend it.");
  }

  /**
   * Its reply about these bytes, checked.
   *
   * @throws TimestampUnusable when it does not answer, refuses, or answers something else
   */
  public byte[] stamp(byte[] bytes) {
    try {
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      TimeStampRequest request = generator.generate(
          TSPAlgorithms.SHA256, HexFormat.of().parseHex(Sha256.of(bytes)), new BigInteger(64, new SecureRandom()));
      byte[] reply = ask(request.getEncoded());
      new TimeStampResponse(reply).validate(request);
      Timestamp.read(reply, bytes);
      return reply;
    } catch (TSPException | IOException e) {
      throw refused(e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused("an interrupt while it was waited for");
    }
  }

  private byte[] ask(byte[] request) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(address).timeout(PATIENCE)
        .header("Content-Type", "application/timestamp-query").POST(HttpRequest.BodyPublishers.ofByteArray(request))
        .build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw refused("HTTP status " + answer.statusCode());
    }
    return answer.body();
  }

  private TimestampUnusable refused(String found) {
    return new TimestampUnusable(address.toString(), "a timestamp over the manifest", found,
        "The dossier is whole without it; ask again: quorate report RUN --timestamp-from " + address);
  }
}
