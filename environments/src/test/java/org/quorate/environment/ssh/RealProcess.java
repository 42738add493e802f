package org.quorate.environment.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** A process behind an exec channel; like sshd's, it only loses its pipes when the channel goes. */
final class RealProcess implements Command {
  private final String line;
  private InputStream in;
  private OutputStream out;
  private OutputStream err;
  private ExitCallback exit;
  private Process process;

  RealProcess(String line) {
    this.line = line;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) throws IOException {
    process = new ProcessBuilder("/bin/sh", "-c", line).start();
    Thread fed = pump(in, process.getOutputStream(), true);
    Thread said = pump(process.getInputStream(), out, false);
    Thread complained = pump(process.getErrorStream(), err, false);
    Thread waiter = new Thread(() -> {
      try {
        int status = process.waitFor();
        said.join();
        complained.join();
        fed.interrupt();
        exit.onExit(status);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    waiter.setDaemon(true);
    waiter.start();
  }

  private static Thread pump(InputStream from, OutputStream to, boolean closing) {
    Thread pump = new Thread(() -> {
      byte[] buffer = new byte[65_536];
      try {
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
          to.write(buffer, 0, n);
          to.flush();
        }
      } catch (IOException e) {
        // One of the two ends is gone, which is how a pipe ends.
      } finally {
        closeQuietly(closing ? to : from);
      }
    });
    pump.setDaemon(true);
    pump.start();
    return pump;
  }

  private static void closeQuietly(AutoCloseable stream) {
    try {
      stream.close();
    } catch (Exception e) {
      // It was closed already.
    }
  }

  @Override
  public void destroy(ChannelSession channel) {
    closeQuietly(in);
    closeQuietly(process.getOutputStream());
  }

  @Override
  public void setInputStream(InputStream stream) {
    in = stream;
  }

  @Override
  public void setOutputStream(OutputStream stream) {
    out = stream;
  }

  @Override
  public void setErrorStream(OutputStream stream) {
    err = stream;
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    exit = callback;
  }
}
