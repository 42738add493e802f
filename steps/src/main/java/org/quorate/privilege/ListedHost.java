package org.quorate.privilege;

import java.util.List;
import java.util.function.Consumer;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome.Answer;
import org.quorate.environment.Outcome;
import org.quorate.environment.Screened;

/**
 * A host on which nothing runs that is not on the list that people were shown: what is not there is not sent, and counts
 * as not permitted.
 */
public final class ListedHost implements Host {
  private static final String WHY = "not sent: quorate commands does not list it";
  private final Host host;
  private final List<Permitted> permitted;
  private final boolean onlyPrivileged;

  private ListedHost(Host host, List<Permitted> permitted, boolean onlyPrivileged) {
    this.host = host;
    this.permitted = permitted.stream().filter(each -> each.role().equals(host.role())).toList();
    this.onlyPrivileged = onlyPrivileged;
  }

  /** Every command has to be on the list. */
  public static Environment all(Environment environment, List<Permitted> permitted) {
    return new Screened(environment, host -> new ListedHost(host, permitted, false));
  }

  /** Every command that needs root has to be on the list. */
  public static Environment privileged(Environment environment, List<Permitted> permitted) {
    return new Screened(environment, host -> new ListedHost(host, permitted, true));
  }

  @Override
  public String role() {
    return host.role();
  }

  @Override
  public Outcome run(Command command) {
    long now = System.nanoTime();
    return listed(command, false) ? host.run(command)
        : new Outcome(Answer.NOT_PERMITTED, -1, "", WHY, false, now, now);
  }

  @Override
  public Following follow(Command command, Consumer<Line> onLine, Consumer<String> onEnd) {
    if (listed(command, true)) {
      return host.follow(command, onLine, onEnd);
    }
    onEnd.accept(WHY);
    return () -> {};
  }

  private boolean listed(Command command, boolean followed) {
    return onlyPrivileged && !command.privileged()
        || permitted.stream().anyMatch(each -> each.followed() == followed && each.allows(command));
  }
}
