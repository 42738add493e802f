package org.quorate.environment.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;

/** A process behind an exec channel; like sshd's, it only loses its pipes when the channel goes. */
final class RealProcess extends AbstractCommandSupport {
  private Process process;

  RealProcess(String line) {
    super(line, null);
  }

  @Override
  public void start(ChannelSession channel, Environment environment) throws IOException {
    process = new ProcessBuilder("/bin/sh", "-c", getCommand()).start();
    super.start(channel, environment);
  }

  @Override
  public void run() {
    Thread fed = pump(getInputStream(), process.getOutputStream(), true);
    Thread said = pump(process.getInputStream(), getOutputStream(), false);
    Thread complained = pump(process.getErrorStream(), getErrorStream(), false);
    try {
      int status = process.waitFor();
      said.join();
      complained.join();
      fed.interrupt();
      onExit(status);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
  public void destroy(ChannelSession channel) throws Exception {
    closeQuietly(getInputStream());
    closeQuietly(process.getOutputStream());
    super.destroy(channel);
  }
}
