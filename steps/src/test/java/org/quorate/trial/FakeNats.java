package org.quorate.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.quorate.workload.NatsPort;

/** A server that speaks as much of the NATS protocol as a request needs, and answers as a test wants. */
public final class FakeNats implements AutoCloseable {
  /** The answer of nobody being there to answer. */
  public static final String NOBODY = "503";
  /** No answer at all. */
  public static final String SILENCE = "";
  private final ServerSocket socket;
  private final List<Socket> clients = new ArrayList<>();
  private volatile String greeting = "INFO {\"server_id\":\"N1\",\"server_name\":\"fake\",\"version\":\"2.15.2\","
      + "\"headers\":true,\"jetstream\":true,\"max_payload\":1048576}";
  private final Map<String, String> subscribed = new ConcurrentHashMap<>();
  private volatile OutputStream latest = OutputStream.nullOutputStream();
  private volatile Function<String, String> answers = request -> NOBODY;
  private final AtomicInteger connected = new AtomicInteger();
  private volatile int unanswered;

  public FakeNats() {
    try {
      socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException("no port of the loopback is free for a server", e);
    }
    start(this::accept);
  }

  /**
   * What JetStream tells of a stream.
   *
   * @param cluster the fields of who leads it and who follows, or an empty text where there is no word of them
   */
  public static String stream(String name, String cluster) {
    return "{\"config\":{\"name\":\"%s\",\"subjects\":[\"x\"],\"storage\":\"file\",".formatted(name)
        + "\"retention\":\"limits\",\"max_consumers\":-1,\"max_msgs\":-1,\"max_bytes\":-1,\"max_age\":0,"
        + "\"num_replicas\":3,\"discard\":\"old\"},\"created\":\"2026-03-01T12:00:00Z\",\"state\":{\"messages\":0}"
        + (cluster.isEmpty() ? "" : ",\"cluster\":{%s}".formatted(cluster)) + "}";
  }

  public NatsPort port() {
    return new NatsPort(null, "127.0.0.1", socket.getLocalPort());
  }

  public FakeNats greeting(String line) {
    greeting = line;
    return this;
  }

  /** @param how subject, a space and the body, to the body of the answer */
  public FakeNats answering(Function<String, String> how) {
    answers = how;
    return this;
  }

  /** Subjects that somebody has subscribed to. */
  public Map<String, String> subscribed() {
    return Map.copyOf(subscribed);
  }

  /** How many clients are connected. */
  public int connected() {
    return connected.get();
  }

  /** Answers no more pings on the next so many connections on which somebody subscribes. */
  public FakeNats unanswered(int connections) {
    unanswered = connections;
    return this;
  }

  /** Tells the latest client something it has subscribed to. */
  public void publish(String subscription, String body) throws IOException {
    say(latest, "MSG %s %s %d\r\n%s\r\n".formatted(subscription.replace(">", "x"), subscribed.get(subscription),
        body.length(), body));
  }

  /** Hangs up on everybody who is connected. */
  public void hangUp() throws IOException {
    synchronized (clients) {
      for (Socket client : clients) {
        client.close();
      }
      clients.clear();
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "fake-nats");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        if (admit(client)) {
          start(() -> converse(client));
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** A socket that is closed while somebody waits at it may let in one more. */
  private boolean admit(Socket client) throws IOException {
    synchronized (clients) {
      if (socket.isClosed()) {
        client.close();
        return false;
      }
      return clients.add(client);
    }
  }

  private void converse(Socket client) {
    connected.incrementAndGet();
    boolean mute = false;
    boolean subscribedTo = false;
    try (client) {
      OutputStream out = client.getOutputStream();
      say(out, greeting + "\r\n");
      BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("PING")) {
          say(out, mute ? "" : "PONG\r\n");
        } else if (line.startsWith("SUB")) {
          mute = subscribedTo ? mute : unanswered-- > 0;
          subscribedTo = true;
          String[] words = line.split(" ");
          subscribed.put(words[1], words[words.length - 1]);
          latest = out;
        } else if (line.startsWith("PUB") || line.startsWith("HPUB")) {
          request(line.split(" "), in, out);
        }
      }
    } catch (IOException hungUp) {
      // The client's end of it is what a test looks at.
      return;
    } finally {
      connected.decrementAndGet();
    }
  }

  private void request(String[] words, BufferedReader in, OutputStream out) throws IOException {
    char[] payload = new char[Integer.parseInt(words[words.length - 1]) + 2];
    for (int read = 0; read < payload.length; ) {
      read += in.read(payload, read, payload.length - read);
    }
    int headers = words[0].equals("HPUB") ? Integer.parseInt(words[words.length - 2]) : 0;
    String answer = answers.apply(words[1] + " " + new String(payload, headers, payload.length - 2 - headers));
    String inbox = words[2];
    if (answer.equals(NOBODY)) {
      say(out, "HMSG %s 1 16 16\r\nNATS/1.0 503\r\n\r\n\r\n".formatted(inbox));
    } else if (!answer.equals(SILENCE)) {
      say(out, "MSG %s 1 %d\r\n%s\r\n".formatted(inbox, answer.length(), answer));
    }
  }

  private static synchronized void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Hangs up on everybody and is gone. */
  @Override
  public void close() throws IOException {
    socket.close();
    hangUp();
  }
}
