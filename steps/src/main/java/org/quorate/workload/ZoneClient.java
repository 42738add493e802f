package org.quorate.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.quorate.environment.inventory.Inventory;

/** A client of the zone's public path: a new mTLS connection for every request, as a client meets a failover. */
public final class ZoneClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CONNECT_MILLIS = 1000;
  private static final int READ_MILLIS = 3000;
  private final SSLContext identity;
  private final String base;
  private final boolean throughProxy;

  /**
   * @param address where to connect: the VIP, or a proxy in front of it
   * @param throughProxy whether the address is a proxy's, whose name is not in the zone's certificates
   */
  public ZoneClient(Inventory inventory, String address, int port, boolean throughProxy) {
    this.identity = ClientIdentity.of(inventory);
    this.base = "https://%s:%d".formatted(address, port);
    this.throughProxy = throughProxy;
  }

  /**
   * One request's end.
   *
   * @param outcome {@code ok}, {@code refused} (surely not done) or {@code unknown}
   * @param server the subject of the certificate that the answering instance showed, or an empty text
   * @param by the instance that answered, as far as it says so
   */
  public record Reply(String outcome, int status, JsonNode body, String reason, String server, Answerer by,
      long sentNanoTime, long doneNanoTime) {
    public boolean ok() {
      return outcome.equals("ok");
    }
  }

  /** Who gave an answer: empty texts where it does not say so. */
  public record Answerer(String node, String instance, String epoch) {
    static final Answerer UNKNOWN = new Answerer("", "", "");

    private static Answerer of(HttpsURLConnection answered) {
      return new Answerer(header(answered, "Node"), header(answered, "Instance"), header(answered, "Epoch"));
    }

    private static String header(HttpsURLConnection answered, String name) {
      String value = answered.getHeaderField(name);
      return value == null ? "" : value;
    }
  }

  public Reply health() {
    return request("GET", "/health", "", "");
  }

  public Reply append(String messageId, String fact) {
    return request("POST", "/facts", messageId, fact);
  }

  public Reply facts(long after, int limit) {
    return request("GET", "/facts?after=%d&limit=%d".formatted(after, limit), "", "");
  }

  private Reply request(String method, String path, String messageId, String body) {
    long sent = System.nanoTime();
    boolean connected = false;
    String server = "";
    try {
      HttpsURLConnection connection = open(method, path, messageId);
      byte[] content = body.getBytes(StandardCharsets.UTF_8);
      if (content.length > 0) {
        connection.setDoOutput(true);
        // Of a known length, because otherwise Java itself sends it again when the first answer fails to come.
        connection.setFixedLengthStreamingMode(content.length);
      }
      connection.connect();
      server = shownBy(connection);
      connected = true;
      if (content.length > 0) {
        connection.getOutputStream().write(content);
      }
      int status = connection.getResponseCode();
      JsonNode answer = read(status < 400 ? connection.getInputStream() : connection.getErrorStream());
      return new Reply(outcome(status, answer), status, answer, answer.path("reason").asText(""), server,
          Answerer.of(connection), sent, System.nanoTime());
    } catch (IOException | RuntimeException e) {
      // Java's own client throws both at what it is sent. Before the connection stood nothing can have been done;
      // afterwards nobody knows.
      return new Reply(connected ? "unknown" : "refused", -1, MissingNode.getInstance(), e.toString(), server,
          Answerer.UNKNOWN, sent, System.nanoTime());
    }
  }

  private static String shownBy(HttpsURLConnection connection) throws SSLPeerUnverifiedException {
    return connection.getServerCertificates()[0] instanceof X509Certificate shown
        ? shown.getSubjectX500Principal().getName() : "";
  }

  private HttpsURLConnection open(String method, String path, String messageId) throws IOException {
    HttpsURLConnection connection = (HttpsURLConnection) URI.create(base + path).toURL().openConnection();
    connection.setSSLSocketFactory(identity.getSocketFactory());
    if (throughProxy) {
      connection.setHostnameVerifier((String host, SSLSession session) -> true);
    }
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    connection.setRequestMethod(method);
    connection.setRequestProperty("Connection", "close");
    if (!messageId.isEmpty()) {
      connection.setRequestProperty("Message-Id", messageId);
    }
    return connection;
  }

  private static String outcome(int status, JsonNode answer) {
    if (status >= 200 && status < 300) {
      // The zone answers with a body always; without one the answer was cut off.
      return answer.isMissingNode() ? "unknown" : "ok";
    }
    return nothingDone(status) ? "refused" : "unknown";
  }

  /** Only these say that nothing was done; whoever sends another status may have done it. */
  static boolean nothingDone(int status) {
    return status >= 400 && status < 500 || status == 503;
  }

  private static JsonNode read(InputStream in) throws IOException {
    if (in == null) {
      return MissingNode.getInstance();
    }
    try (in) {
      return JSON.readTree(in);
    }
  }
}
