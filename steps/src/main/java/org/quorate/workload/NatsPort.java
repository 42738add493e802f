package org.quorate.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nats.client.Options;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.quorate.environment.inventory.Inventory;

/** The client port of one JetStream server: what it says of itself, and how to speak to it and to no other. */
public final class NatsPort {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GREETING = "INFO ";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PING = Duration.ofMillis(500);
  private final Inventory inventory;
  private final String address;
  private final int port;

  public NatsPort(Inventory inventory, String address, int port) {
    this.inventory = inventory;
    this.address = address;
    this.port = port;
  }

  /**
   * What a server says to whoever connects.
   *
   * @param name the server's own name
   * @param secured whether it wants to be spoken to through TLS
   * @param credentials whether it wants more than a certificate
   */
  public record Greeting(String name, String version, boolean secured, boolean credentials) {}

  /** @throws IOException when no such server answers in time */
  public Greeting greet() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), (int) PATIENCE.toMillis());
      socket.setSoTimeout((int) PATIENCE.toMillis());
      String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
      if (line == null || !line.startsWith(GREETING)) {
        throw new IOException("%s is no NATS server: it says \"%s\"".formatted(this, line));
      }
      return greeting(JSON.readTree(line.substring(GREETING.length())));
    }
  }

  private static Greeting greeting(JsonNode info) {
    boolean secured = info.path("tls_required").asBoolean() || info.path("tls_available").asBoolean();
    return new Greeting(info.path("server_name").asText(), info.path("version").asText(), secured,
        info.path("auth_required").asBoolean() && !info.path("tls_verify").asBoolean());
  }

  /**
   * Options of a connection to this server alone that finds out within a second or two when nobody is there any more.
   *
   * @throws IOException when it does not answer, or wants credentials that the environment file has no place for
   */
  public Options.Builder options() throws IOException {
    Greeting greeting = greet();
    if (greeting.credentials()) {
      throw new IOException("%s wants credentials beyond a certificate; the environment file has none".formatted(this));
    }
    Options.Builder options = new Options.Builder().server("nats://" + this)
        .ignoreDiscoveredServers().noRandomize()
        .connectionTimeout(PATIENCE).socketWriteTimeout(PATIENCE.toMillis()).pingInterval(PING).maxPingsOut(2)
        .maxReconnects(-1).reconnectWait(PING);
    return greeting.secured() ? options.sslContext(ClientIdentity.of(inventory)) : options;
  }

  @Override
  public String toString() {
    return "%s:%d".formatted(address.contains(":") ? "[" + address + "]" : address, port);
  }
}
