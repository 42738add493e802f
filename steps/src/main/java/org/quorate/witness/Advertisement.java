package org.quorate.witness;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One VRRP advertisement as tcpdump(8) prints it.
 *
 * @param source the address it came from
 * @param priority 0 when its sender resigns
 * @param interval how soon the sender promises the next
 * @param hostNanos when it passed the interface by the host's clock, nanoseconds since the epoch
 */
record Advertisement(String source, int router, int priority, Duration interval, long hostNanos) {
  private static final Pattern LINE = Pattern.compile(
      "^(\\d{1,10}\\.\\d{1,9}) (?:\\S+ +(?:In|Out|B|M|P) +)?IP6? (\\S+) > \\S+: VRRPv[23], Advertisement, "
          + "vrid (\\d{1,3}), prio (\\d{1,3}),.* intvl (\\d{1,5})(c?s),.*$");

  /** Empty when the line is anything else. */
  static Optional<Advertisement> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long interval = Long.parseLong(matcher.group(5));
    return HostClock.parse(matcher.group(1)).map(nanos -> new Advertisement(
        matcher.group(2),
        Integer.parseInt(matcher.group(3)),
        Integer.parseInt(matcher.group(4)),
        matcher.group(6).equals("cs") ? Duration.ofMillis(10 * interval) : Duration.ofSeconds(interval),
        nanos));
  }

  boolean resigns() {
    return priority == 0;
  }
}
