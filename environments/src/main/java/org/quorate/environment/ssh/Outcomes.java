package org.quorate.environment.ssh;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.sshd.client.session.ClientSession;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;

/** Makes outcomes of what a shell reported. */
final class Outcomes {
  private static final int TIMED_OUT = 124;
  private static final int KILLED = 137;
  private static final int NOT_FOUND = 127;
  private static final Pattern REFUSED = Pattern.compile(
      "(?s).*(^|\\n)(sudo: [^\\n]*|Sorry, user [^\\n]* is not allowed to [^\\n]*"
          + "|[^\\n]* is not in the sudoers file[^\\n]*)\\n?$");
  private static final Pattern NO_SUDO = Pattern.compile("(?s).*sudo:( command)? not found\\s*$");

  private Outcomes() {}

  static Outcome answered(Command command, boolean sudo, int exit, Frame out, Frame err, long sent) {
    long done = System.nanoTime();
    String stdout = text(out);
    String stderr = text(err);
    Answer answer = Answer.ANSWERED;
    if ((exit == TIMED_OUT || exit == KILLED) && done - sent >= command.deadline().toNanos()) {
      answer = Answer.TIMED_OUT;
    } else if (command.privileged() && sudo && out.bytes().length == 0 && refused(exit, stderr)) {
      answer = Answer.NOT_PERMITTED;
    }
    return new Outcome(answer, exit, stdout, stderr, out.truncated() || err.truncated(), sent, done);
  }

  /** No answer in time, not even the report of the host's own guard. */
  static Outcome silent(ClientSession session, long sent) {
    long given = System.nanoTime();
    boolean alive = Liveness.answers(session);
    String reason = "no answer %d ms after it was sent; the host itself %s".formatted(
        (given - sent) / 1_000_000, alive ? "answers" : "is silent too");
    return new Outcome(alive ? Answer.TIMED_OUT : Answer.UNREACHABLE, -1, "", reason, false, sent, given);
  }

  static Outcome unreachable(String reason, long sent) {
    return new Outcome(Answer.UNREACHABLE, -1, "", reason, false, sent, System.nanoTime());
  }

  private static boolean refused(int exit, String stderr) {
    return exit == 1 && REFUSED.matcher(stderr).matches() || exit == NOT_FOUND && NO_SUDO.matcher(stderr).matches();
  }

  // Decoding replaces what is no UTF-8; a host's bytes are never trusted to be text.
  private static String text(Frame frame) {
    return new String(frame.bytes(), StandardCharsets.UTF_8);
  }
}
