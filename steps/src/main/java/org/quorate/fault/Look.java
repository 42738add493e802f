package org.quorate.fault;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quorate.environment.Command;
import org.quorate.environment.Outcome;

/**
 * One question about the zone that can be answered now, such as whether beta reaches alpha's cluster port.
 *
 * @param what the statement that is true or not
 */
public record Look(String what, Function<Site, Seen> how) {

  /** Asks a host; an answer that does not come is unknown, because it says nothing about what was asked. */
  static Look at(String role, String what, Command command, Predicate<Outcome> yes) {
    return new Look(what, site -> {
      Outcome outcome = site.ask(role, command);
      return outcome.answer() == Outcome.Answer.ANSWERED
          ? Seen.of(yes.test(outcome), "exit %d: %s".formatted(outcome.exit(), (outcome.out() + outcome.err()).strip()))
          : Seen.unknown("%s: %s".formatted(outcome.answer(), outcome.err().strip()));
    });
  }

  /** True when any is; false only when all are. */
  static Look any(String what, List<Look> looks) {
    return new Look(what, site -> {
      Map<Look, Seen> seen = looks.stream().collect(Collectors.toMap(look -> look, look -> look.seen(site)));
      String said = looks.stream().map(look -> look.what() + ": " + seen.get(look).said())
          .collect(Collectors.joining("; "));
      boolean yes = seen.values().stream().anyMatch(one -> one.state() == Seen.State.YES);
      boolean no = seen.values().stream().allMatch(one -> one.state() == Seen.State.NO);
      return new Seen(yes ? Seen.State.YES : no ? Seen.State.NO : Seen.State.UNKNOWN, said);
    });
  }

  Seen seen(Site site) {
    return how.apply(site);
  }
}
