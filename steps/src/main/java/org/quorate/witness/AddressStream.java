package org.quorate.witness;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/** Whether a host has the VIP, from the kernel's own notices (ip-monitor(8)). */
final class AddressStream implements Stream {
  private static final Pattern LINE =
      Pattern.compile("^\\[([^\\]]+)\\]\\s+(Deleted\\s+)?\\d+:\\s+\\S+\\s+inet6?\\s+([^\\s/]+)[\\s/]");
  private static final Pattern ENTRY = Pattern.compile("^\\d+:\\s+\\S+\\s+inet6?\\s+([^\\s/]+)[\\s/].*");
  private final String vip;

  AddressStream(String vip) {
    this.vip = vip;
  }

  @Override
  public String name() {
    return "address";
  }

  @Override
  public Command follow() {
    // The short time stamps are in local time; the witness wants them unambiguous.
    return Command.of("env", "TZ=UTC", "ip", "-ts", "-o", "monitor", "address");
  }

  @Override
  public Command look() {
    return Command.of("ip", "-o", "address", "show", "to", vip);
  }

  @Override
  public Optional<Boolean> state(Outcome looked) {
    List<Matcher> entries = looked.out().lines().map(ENTRY::matcher).toList();
    return looked.succeeded() && entries.stream().allMatch(Matcher::matches)
        ? Optional.of(entries.stream().anyMatch(entry -> entry.group(1).equals(vip))) : Optional.empty();
  }

  @Override
  public Optional<Change> change(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.find() || !matcher.group(3).equals(vip)) {
      return Optional.empty();
    }
    return Optional.of(new Change(matcher.group(2) == null, LocalStamp.nanos(matcher.group(1))));
  }
}
