package org.quorate.workload;

import io.nats.client.Connection;
import io.nats.client.ErrorListener;
import io.nats.client.JetStreamApiException;
import io.nats.client.JetStreamManagement;
import io.nats.client.JetStreamOptions;
import io.nats.client.JetStreamStatusException;
import io.nats.client.Message;
import io.nats.client.Nats;
import io.nats.client.api.MessageInfo;
import io.nats.client.api.PublishAck;
import io.nats.client.api.SuccessApiResponse;
import io.nats.client.impl.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What is asked of one JetStream server, with every failure told as refused or unknown. */
final class NatsRequests implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String STEP_DOWN = "$JS.API.STREAM.LEADER.STEPDOWN.";
  private static final int NO_SUCH_MESSAGE = 10037;
  private static final String EXPECTED = "Nats-Expected-Last-Subject-Sequence";
  private final Connection connection;
  private final JetStreamManagement management;

  private NatsRequests(Connection connection) throws IOException {
    this.connection = connection;
    this.management = connection.jetStreamManagement(JetStreamOptions.builder().requestTimeout(PATIENCE).build());
  }

  /** @throws IOException when the server does not answer */
  static NatsRequests to(NatsPort port) throws IOException {
    try {
      // Nothing is kept to be sent later: what cannot be sent now is refused. What the connection goes through is told
      // by the operations it is there for.
      return new NatsRequests(Nats.connect(port.options().reconnectBufferSize(0).reportNoResponders()
          .errorListener(new ErrorListener() {}).build()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("given up: interrupted", e);
    }
  }

  Connection connection() {
    return connection;
  }

  JetStreamManagement management() {
    return management;
  }

  /** Publishes and waits for the acknowledgement of the stream that takes the subject. */
  PublishAck publish(String subject, Headers headers, String body) throws NotDone {
    return publish(subject, headers, body, OptionalLong.empty());
  }

  /**
   * Publishes on condition, and waits for the acknowledgement.
   *
   * @param expected the sequence of the message that must still be the newest of the subject
   */
  PublishAck publishAfter(long expected, String subject, String body) throws NotDone {
    return publish(subject, new Headers().put(EXPECTED, Long.toString(expected)), body, OptionalLong.of(expected));
  }

  private PublishAck publish(String subject, Headers headers, String body, OptionalLong expected) throws NotDone {
    try {
      return new PublishAck(connection.request(subject, headers, body.getBytes(StandardCharsets.UTF_8))
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (JetStreamApiException e) {
      throw new WriteError(e.getApiErrorCode(), e.getErrorDescription()).surelyNotStored(expected)
          ? NotDone.refused(e.getMessage(), e) : NotDone.unknown(e.getMessage(), e);
    } catch (TimeoutException | CancellationException | IOException e) {
      throw NotDone.unknown("no acknowledgement within %d ms".formatted(PATIENCE.toMillis()), e);
    } catch (IllegalStateException e) {
      throw NotDone.refused("not sent: " + e.getMessage(), e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof JetStreamStatusException
          ? NotDone.refused("no stream takes it: " + e.getCause().getMessage(), e)
          : NotDone.unknown(String.valueOf(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NotDone.unknown("interrupted", e);
    }
  }

  /** The newest message of a subject, from whoever the stream lets answer. */
  Optional<MessageInfo> last(String stream, String subject) throws NotDone {
    return read(() -> management.getLastMessage(stream, subject));
  }

  /** The first message of a stream at this sequence or behind it. */
  Optional<MessageInfo> next(String stream, long sequence) throws NotDone {
    return read(() -> management.getNextMessage(stream, sequence, ">"));
  }

  /** Asks the leader of a stream to let this server lead; it has agreed when this returns, and leads a little later. */
  void handOver(String stream, String server) throws IOException, JetStreamApiException {
    byte[] wanted = "{\"placement\":{\"preferred\":\"%s\"}}".formatted(server).getBytes(StandardCharsets.UTF_8);
    try {
      Message answer = connection.request(STEP_DOWN + stream, wanted, PATIENCE);
      if (answer == null) {
        throw new IOException("no answer within %d ms".formatted(PATIENCE.toMillis()));
      }
      new SuccessApiResponse(answer).throwOnHasError();
    } catch (IllegalStateException e) {
      throw new IOException("not sent: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("given up: interrupted", e);
    }
  }

  private static Optional<MessageInfo> read(Read read) throws NotDone {
    try {
      return Optional.of(read.read());
    } catch (JetStreamApiException e) {
      if (e.getApiErrorCode() == NO_SUCH_MESSAGE || e.getErrorCode() == 404 && e.getApiErrorCode() <= 0) {
        return Optional.empty();
      }
      throw NotDone.refused(e.getMessage(), e);
    } catch (IOException | IllegalStateException e) {
      // Reading changes nothing, so what has no answer was surely not done.
      throw NotDone.refused("no answer: " + e.getMessage(), e);
    }
  }

  private interface Read {
    MessageInfo read() throws IOException, JetStreamApiException;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
