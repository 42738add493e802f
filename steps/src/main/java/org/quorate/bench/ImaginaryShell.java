package org.quorate.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** A shell that is only imagined: it answers every framed command at once, with a few words, and runs nothing. */
final class ImaginaryShell implements Command {
  private static final Pattern FRAMED = Pattern.compile("printf '\\\\036([0-9a-f]+) %d");
  private static final String GREETING = "command -v timeout";
  private InputStream in;
  private OutputStream out;
  private OutputStream err;
  private ExitCallback exit;

  @Override
  public void start(ChannelSession channel, Environment environment) {
    Thread answering = new Thread(this::answer, "imaginary shell");
    answering.setDaemon(true);
    answering.start();
  }

  private void answer() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher framed = FRAMED.matcher(line);
        if (framed.find()) {
          int status = line.startsWith(GREETING) ? 0 : 1;
          write(out, "nothing to speak of\n\036%s %d\n".formatted(framed.group(1), status));
          write(err, "\036%s\n".formatted(framed.group(1)));
        }
      }
    } catch (IOException gone) {
      // Whoever asked has left, as at the end of every connection.
    }
    exit.onExit(0);
  }

  private static void write(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  @Override
  public void destroy(ChannelSession channel) {
    // Its thread ends with its input.
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
