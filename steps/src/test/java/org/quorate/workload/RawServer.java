package org.quorate.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A server behind mTLS that reads one request a connection and answers with the very bytes a test gives it. */
final class RawServer implements AutoCloseable {
  private final SSLServerSocket socket;
  private final List<String> requests = new ArrayList<>();
  private volatile String answer = "";

  RawServer(SSLContext identity) throws IOException {
    socket = (SSLServerSocket) identity.getServerSocketFactory()
        .createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    socket.setNeedClientAuth(true);
    Thread thread = new Thread(this::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** What it answers from now on; an empty text hangs up instead. */
  RawServer answering(String bytes) {
    answer = bytes;
    return this;
  }

  RawServer answering(int status, String body) {
    return answering("HTTP/1.1 %d Something\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        .formatted(status, body.length(), body));
  }

  /** Whole requests, body and all, in the order they came. */
  List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        converse(client);
      } catch (IOException e) {
        // A client that is not let in, and the closing of this server, both end up here; the test looks at the client.
        continue;
      }
    }
  }

  private void converse(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder request = new StringBuilder();
    int length = 0;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      request.append(line).append('\n');
      length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring("Content-Length: ".length()))
          : length;
    }
    for (int read = 0; read < length; read++) {
      request.append((char) in.read());
    }
    synchronized (requests) {
      requests.add(request.toString());
    }
    OutputStream out = client.getOutputStream();
    out.write(answer.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
