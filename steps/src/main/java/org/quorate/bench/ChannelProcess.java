package org.quorate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;

/** A process whose output goes to a channel as it comes; it ends with the channel. */
final class ChannelProcess extends AbstractCommandSupport {
  private Process process;

  ChannelProcess(String line) {
    super(line, null);
  }

  @Override
  public void start(ChannelSession channel, Environment environment) throws IOException {
    process = new ProcessBuilder("/bin/sh", "-c", getCommand()).start();
    super.start(channel, environment);
  }

  @Override
  public void run() {
    pump(getInputStream(), process.getOutputStream());
    Thread said = pump(process.getInputStream(), getOutputStream());
    Thread complained = pump(process.getErrorStream(), getErrorStream());
    try {
      int status = process.waitFor();
      said.join();
      complained.join();
      onExit(status);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread pump(InputStream from, OutputStream to) {
    Thread pump = new Thread(() -> {
      byte[] buffer = new byte[65_536];
      try (from; to) {
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
          to.write(buffer, 0, n);
          to.flush();
        }
      } catch (IOException e) {
        // One of the two ends is gone, which is how a pipe ends.
      }
    });
    pump.setDaemon(true);
    pump.start();
    return pump;
  }

  @Override
  public void destroy(ChannelSession channel) throws Exception {
    process.destroy();
    super.destroy(channel);
  }
}
