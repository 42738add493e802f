package org.quorate.environment.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.session.ClientSession;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/**
 * A {@code sh} that stays open on a host, without a terminal; runs one command at a time.
 *
 * <p>One exchange costs one round trip, where a channel for each command would cost several.
 */
final class Shell implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 16;
  private static final int GREETING_LIMIT_BYTES = 4096;

  private final ChannelExec channel;
  private final FrameSink out = new FrameSink();
  private final FrameSink err = new FrameSink();
  private OutputStream in;

  private Shell(ChannelExec channel) {
    this.channel = channel;
  }

  static Shell open(ClientSession session) throws Lost {
    Shell shell = null;
    try {
      shell = new Shell(session.createExecChannel(CommandLine.shell()));
      shell.start();
      return shell;
    } catch (IOException | TimeoutException e) {
      if (shell != null) {
        shell.close();
      }
      throw Lost.on(session, "a shell for a command", "that none could be opened: " + e.getMessage(),
          "Is the host up?", e);
    }
  }

  private void start() throws IOException, TimeoutException, Lost {
    channel.setOut(out);
    channel.setErr(err);
    channel.addCloseFutureListener(closed -> {
      Lost lost = Lost.amid(channel.getClientSession(), "that the shell ended", null);
      out.fail(lost);
      err.fail(lost);
    });
    channel.open().verify(Deadlines.CHANNEL);
    in = channel.getInvertedIn();
    Exchange exchange = exchange("command -v timeout >/dev/null", GREETING_LIMIT_BYTES, Deadlines.CHANNEL);
    if (exchange.exit() != 0) {
      close();
      throw Lost.on(channel.getClientSession(), "timeout(1), which ends commands that overrun", "none",
          "Install coreutils there.", null);
    }
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  Outcome run(Command command, String line, boolean sudo) throws Lost {
    long sent = System.nanoTime();
    try {
      Exchange exchange = exchange(line, command.outputLimitBytes(), Deadlines.onThisSide(command.deadline()));
      return Outcomes.answered(command, sudo, exchange.exit(), exchange.out(), exchange.err(), sent);
    } catch (TimeoutException e) {
      close();
      return Outcomes.silent(channel.getClientSession(), sent);
    }
  }

  private record Exchange(int exit, Frame out, Frame err) {}

  private Exchange exchange(String line, int limitBytes, Duration longest) throws Lost, TimeoutException {
    byte[] random = new byte[NONCE_BYTES];
    RANDOM.nextBytes(random);
    String nonce = HexFormat.of().formatHex(random);
    CompletableFuture<Frame> stdout = out.expect(nonce, limitBytes);
    CompletableFuture<Frame> stderr = err.expect(nonce, limitBytes);
    try {
      in.write(framed(line, nonce).getBytes(StandardCharsets.UTF_8));
      in.flush();
      CompletableFuture.allOf(stdout, stderr).get(longest.toNanos(), TimeUnit.NANOSECONDS);
      return new Exchange(Integer.parseInt(stdout.join().trailer()), stdout.join(), stderr.join());
    } catch (IOException | NumberFormatException e) {
      close();
      throw Lost.amid(channel.getClientSession(), "that its shell cannot be used: " + e.getMessage(), e);
    } catch (ExecutionException e) {
      close();
      throw new Lost(e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new Lost("given up: the run was interrupted", e);
    }
  }

  private static String framed(String line, String nonce) {
    return "%s </dev/null; printf '\\036%s %%d\\n' $?; printf '\\036%s\\n' >&2\n".formatted(line, nonce, nonce);
  }

  /** Closes the channel; a command that still runs there is ended by its own guard. */
  @Override
  public void close() {
    channel.close(false);
  }
}
