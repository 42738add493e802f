package org.quorate.witness;

import java.time.Duration;
import java.util.Map;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;

/** Whether a host listens on the service's address, from the kernel's sockets (ss(8)). */
final class ListenerQuestion implements Question {
  static final String NAME = "listener";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private final Host host;
  private final ListeningSocket socket;
  private final Command look;

  ListenerQuestion(Host host, ListeningSocket socket) {
    this.host = host;
    this.socket = socket;
    // For -l, ss(8) wants closed sockets too, and the kernel goes through its whole table of connections to find them.
    this.look = Command.of("ss", "-H", "-n", "-t", "state", "listening", "sport", "=", ":" + socket.port())
        .within(PATIENCE).endingAtOnce();
  }

  @Override
  public String about() {
    return NAME;
  }

  @Override
  public Map<String, Boolean> ask() throws NoAnswer {
    Outcome looked = host.run(look);
    if (!looked.succeeded()) {
      throw new NoAnswer("%s %s".formatted(looked.answer(), looked.err().strip()).strip());
    }
    return Map.of(NAME, looked.out().lines().anyMatch(socket::serves));
  }
}
