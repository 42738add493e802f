package org.quorate.environment.ssh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.future.ConnectFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.quorate.environment.UnusableInput;
import org.quorate.environment.Unreachable;
import org.quorate.environment.inventory.Inventory.HostEntry;
import org.quorate.environment.inventory.KnownHosts;
import org.quorate.environment.inventory.KnownHosts.Known;

/** The one connection to a host: opened when it is needed, opened again after it was lost. */
final class Connection implements AutoCloseable {
  private static final AttributeKey<Connection> KEY = new AttributeKey<>();

  private static final int MOST_ATTEMPTS = 3;
  private final HostEntry entry;
  private final SshClient client;
  private final LoginKeys keys;
  private final Absence absence;
  private final Optional<Connection> through;
  private ClientSession session;
  private RuntimeException failure;
  private long failedNanoTime;
  private boolean refusedLately;
  private volatile boolean closed;
  private volatile Unreachable refusal;

  /** @param through the host to go through, which is connected first */
  Connection(
      HostEntry entry, SshClient client, LoginKeys keys, Connections connections, Optional<Connection> through) {
    this.entry = entry;
    this.client = client;
    this.keys = keys;
    this.absence = new Absence(entry, connections);
    this.through = through;
  }

  static Connection of(ClientSession session) {
    return session.getConnectionContext().getAttribute(KEY);
  }

  HostEntry entry() {
    return entry;
  }

  String place() {
    return "%s (%s:%d)".formatted(entry.role(), entry.address(), entry.port());
  }

  /** An open session; callers that come while one is being opened wait for that attempt and share how it ends. */
  ClientSession session() throws Lost {
    long asked = System.nanoTime();
    synchronized (this) {
      if (session != null && session.isOpen()) {
        return session;
      }
      if (failure != null && (failedNanoTime - asked > 0 || mayNotAskAgain(asked))) {
        throw new Lost(failure.getMessage(), failure);
      }
      try {
        connect();
        return session;
      } catch (Unreachable | UnusableInput e) {
        failure = e;
        failedNanoTime = System.nanoTime();
        throw new Lost(e.getMessage(), e);
      }
    }
  }

  /**
   * A host counts logins that were refused, by it or for its own key, against the machine they come from, and at last
   * hears nobody from there any more.
   */
  private boolean mayNotAskAgain(long now) {
    return refusedLately && now - failedNanoTime < Deadlines.LOGIN_REFUSED.toNanos();
  }

  /**
   * Opens the session.
   *
   * @throws Unreachable saying what is in the way and how to mend it
   */
  synchronized void connect() {
    if (closed) {
      throw new Unreachable(place() + ": the environment was closed");
    }
    refusal = null;
    refusedLately = false;
    if (session != null) {
      lost(session);
    }
    ClientSession opened = logIn(accepted());
    session = opened;
    absence.ends(opened);
    opened.addCloseFutureListener(future -> lost(opened));
  }

  private ClientSession accepted() {
    for (int attempt = 1; ; attempt++) {
      try {
        return accepted(dialled());
      } catch (IOException e) {
        if (attempt == MOST_ATTEMPTS || !ConnectFailure.ofThisSide(e)) {
          throw ConnectFailure.noAnswer(this, e);
        }
      }
    }
  }

  private ClientSession accepted(SshdSocketAddress target) throws IOException {
    ConnectFuture attempt = client.connect(entry.user(), target.getHostName(), target.getPort(),
        AttributeRepository.ofKeyValuePair(KEY, this), null);
    try {
      return attempt.verify(Deadlines.CONNECT).getClientSession();
    } catch (IOException e) {
      attempt.cancel();
      throw e;
    }
  }

  /** The host itself, or the near end of a way to it through another one. */
  private SshdSocketAddress dialled() throws IOException {
    SshdSocketAddress target = new SshdSocketAddress(entry.address(), entry.port());
    if (through.isEmpty()) {
      return target;
    }
    try {
      return through.get().session()
          .createLocalPortForwardingTracker(new SshdSocketAddress("127.0.0.1", 0), target).getBoundAddress();
    } catch (Lost e) {
      throw new Unreachable("%s: %s".formatted(place(), e.getMessage()));
    }
  }

  private ClientSession logIn(ClientSession opened) {
    try {
      keys.of(entry.login()).forEach(opened::addPublicKeyIdentity);
      if (entry.login().agent()) {
        Agents.open().close();
      }
      opened.auth().verify(Deadlines.LOGIN);
      return opened;
    } catch (IOException | RuntimeException e) {
      opened.close(true);
      if (e instanceof UnusableInput unusable) {
        throw unusable;
      }
      refusedLately = refused() || ConnectFailure.isRefusedLogin(e);
      throw refused() ? refusal : ConnectFailure.noLogin(this, e);
    }
  }

  // Runs on the client's own threads too, which opening another session needs: it must not wait for this one's lock.
  private void lost(ClientSession session) {
    if (!closed) {
      absence.begins(session, "the connection to %s was lost".formatted(place()));
    }
  }

  void refusal(Unreachable reason) {
    refusal = reason;
  }

  boolean refused() {
    return refusal != null;
  }

  List<Known> knownKeys() throws IOException {
    KnownHosts known = KnownHosts.read(entry.knownHosts());
    List<Known> keys = new ArrayList<>(known.of(entry.address(), entry.port()));
    keys.addAll(known.of(entry.hostname(), entry.port()));
    return keys;
  }

  /** The kinds of key on record; none when the record cannot be read, which the check of the key reports. */
  Set<String> knownTypes() {
    try {
      return knownKeys().stream().filter(each -> !each.authority()).map(each -> KeyUtils.getCanonicalKeyType(each.type())).collect(Collectors.toSet());
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** Whether somebody is on record who signs certificates for this host. */
  boolean hasAuthority() {
    try {
      return knownKeys().stream().anyMatch(Known::authority);
    } catch (IOException e) {
      return false;
    }
  }

  String scan() {
    return "ssh-keyscan -p %d %s >> %s".formatted(entry.port(), entry.address(), entry.knownHosts());
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (session != null) {
      session.close(true);
    }
  }
}
