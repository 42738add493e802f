package org.quorate.criterion.network;

import java.util.Optional;
import java.util.Set;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;
import org.quorate.reading.firewall.Fate;
import org.quorate.reading.firewall.Packet;
import org.quorate.reading.firewall.Ruleset;

/** The packet filters of all hosts. */
final class Filters {
  /** What the filters on a way do. */
  enum Answer {
    LET_PASS,
    BLOCK,
    NOT_KNOWN
  }

  private final Evidence evidence;

  Filters(Evidence evidence) {
    this.evidence = evidence;
  }

  /** What the filters of sender and receiver do to a packet. */
  Answer between(String from, String to, Packet packet) {
    Answer sent = answer(from, ruleset(from).map(rules -> rules.outgoing(packet)));
    Answer received = answer(to, ruleset(to).map(rules -> rules.incoming(packet)));
    if (sent == Answer.BLOCK || received == Answer.BLOCK) {
      return Answer.BLOCK;
    }
    return sent == Answer.LET_PASS && received == Answer.LET_PASS ? Answer.LET_PASS : Answer.NOT_KNOWN;
  }

  private Answer answer(String role, Optional<Set<Fate>> fates) {
    if (fates.isPresent() && fates.get().equals(Set.of(Fate.BLOCKED))) {
      return Answer.BLOCK;
    }
    return fates.isPresent() && fates.get().equals(Set.of(Fate.ACCEPTED)) && onlyNftables(role)
        ? Answer.LET_PASS : Answer.NOT_KNOWN;
  }

  private Optional<Ruleset> ruleset(String role) {
    return evidence.sample("firewall-rules", role).filter(Sample::succeeded).flatMap(sample -> Ruleset.parse(sample.out()));
  }

  /** Rules of the older packet filter would not show; a kernel without it has no such file. */
  private boolean onlyNftables(String role) {
    return evidence.sample("legacy-firewall-tables", role)
        .filter(sample -> sample.succeeded() && sample.text().isEmpty()
            || sample.exit() == 1 && sample.err().contains("No such file"))
        .isPresent();
  }
}
