package org.quorate.environment.ssh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;
import org.quorate.environment.Surroundings;
import org.quorate.environment.UnusableInput;

/** Offers the keys of the SSH agent to the hosts whose entry asks for it, and forwards the agent to none. */
final class Agents implements SshAgentFactory {
  private static final String VARIABLE = "SSH_AUTH_SOCK";

  @Override
  public SshAgent createClient(Session session, FactoryManager manager) throws IOException {
    return Connection.of((ClientSession) session).entry().login().agent() ? open() : null;
  }

  /** @throws UnusableInput when there is no agent, so that a person reads it before any host is asked */
  static AgentSocket open() {
    Optional<String> socket = Surroundings.current().variable(VARIABLE).filter(path -> !path.isEmpty());
    if (socket.isEmpty()) {
      throw missing("no such variable");
    }
    try {
      return AgentSocket.open(Path.of(socket.get()));
    } catch (IOException e) {
      throw missing("%s, where nobody answers: %s".formatted(socket.get(), e.getMessage()));
    }
  }

  private static UnusableInput missing(String found) {
    return UnusableInput.at("environment variable " + VARIABLE, "the socket of an SSH agent, for agent: true", found,
        "Run: eval $(ssh-agent); ssh-add");
  }

  @Override
  public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
    return List.of();
  }

  @Override
  public SshAgentServer createServer(ConnectionService service) {
    throw new UnsupportedOperationException("the agent is forwarded to no host");
  }
}
