package org.quorate.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.server.command.AbstractCommandSupport;

/** A shell that is only imagined: it answers every framed command at once, with a few words, and runs nothing. */
final class ImaginaryShell extends AbstractCommandSupport {
  private static final Pattern FRAMED = Pattern.compile("printf '\\\\036([0-9a-f]+) %d");
  private static final String GREETING = "command -v timeout";

  ImaginaryShell() {
    super("imaginary shell", null);
  }

  @Override
  public void run() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher framed = FRAMED.matcher(line);
        if (framed.find()) {
          int status = line.startsWith(GREETING) ? 0 : 1;
          write(getOutputStream(), "nothing to speak of\n\036%s %d\n".formatted(framed.group(1), status));
          write(getErrorStream(), "\036%s\n".formatted(framed.group(1)));
        }
      }
    } catch (IOException gone) {
      // Whoever asked has left, as at the end of every connection.
    }
    onExit(0);
  }

  private static void write(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
    to.flush();
  }
}
