package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/** Which instance answered clients through the VIP, request by request. */
final class Answers {
  static final String WITNESS = "answers";
  /** As long as a client waits for an answer; who nobody asks for longer may be active unseen. */
  private static final long LONGEST_PAUSE_NANOS = 3_000_000_000L;
  private final DrillRecord drill;
  private final List<Request> requests = new ArrayList<>();
  private final List<Request> operations = new ArrayList<>();
  private final List<Long> unreadable = new ArrayList<>();

  /**
   * One request; the instance that answered it was surely active at some moment from sending to completion.
   *
   * @param role who answered, or an empty text
   */
  record Request(long seq, String role, String instance, Bracket when) {
    boolean answered() {
      return !role.isEmpty();
    }
  }

  Answers(DrillRecord drill) {
    this.drill = drill;
    for (Entry event : drill.within().of(EntryKind.EVENT, WITNESS)) {
      boolean held = event.body().path("state").asText().equals(Timeline.HELD);
      Bracket.ofExchange(event.body()).ifPresentOrElse(
          when -> requests.add(new Request(event.seq(), held ? event.subject() : "", instance(event), when)),
          () -> unreadable.add(event.seq()));
    }
    Map<String, String> roles = requests.stream().filter(Request::answered)
        .collect(Collectors.toMap(Request::instance, Request::role, (one, other) -> one));
    drill.within().of(EntryKind.OPERATION).stream().filter(Answers::told)
        .forEach(operation -> Bracket.ofExchange(operation.body()).ifPresent(when -> operations.add(new Request(
            operation.seq(), roles.getOrDefault(instance(operation), operation.body().path("node").asText()),
            instance(operation), when))));
  }

  private static String instance(Entry entry) {
    return entry.body().path("instance").asText() + "/" + entry.body().path("epoch").asText();
  }

  /** Whether a client's own operation was served by somebody who says who it is. */
  private static boolean told(Entry operation) {
    return operation.body().path("result").asText().equals("ok")
        && !operation.body().path("instance").asText().isEmpty();
  }

  /** The first answer of a role to a request that was sent after a moment. */
  Optional<Request> firstFrom(String role, long afterNanos) {
    return requests.stream().filter(one -> one.role().equals(role) && one.when().earliest() >= afterNanos).findFirst();
  }

  /** When a role began to answer: after the last request it did not answer was sent, and by its first answer. */
  Bracket began(Request first, long afterNanos) {
    long before = requests.stream()
        .filter(one -> one.seq() < first.seq() && one.when().earliest() >= afterNanos)
        .mapToLong(one -> one.when().earliest()).max().orElse(afterNanos);
    return new Bracket(before, first.when().latest());
  }

  /** When the latest request was sent; empty when there was none. */
  Optional<Long> lastSentNanos() {
    return requests.stream().map(one -> one.when().earliest()).max(Long::compare);
  }

  /**
   * Whether two instances both answered, interleaved so that both must have been active at once: by what was asked of
   * them all the while, and by what clients were told who did their work.
   */
  Finding judgeSingle(String expected) {
    Map<String, List<Request>> byInstance = new LinkedHashMap<>();
    served().forEach(
        one -> byInstance.computeIfAbsent(one.role() + " " + one.instance(), key -> new ArrayList<>()).add(one));
    for (Map.Entry<String, List<Request>> one : byInstance.entrySet()) {
      Request first = Collections.min(one.getValue(), Comparator.comparingLong(each -> each.when().latest()));
      Request last = Collections.max(one.getValue(), Comparator.comparingLong(each -> each.when().earliest()));
      for (Map.Entry<String, List<Request>> other : byInstance.entrySet()) {
        Optional<Request> between = other.getValue().stream().filter(each -> between(first, each, last)).findFirst();
        if (between.isPresent() && !one.getKey().equals(other.getKey())) {
          return Finding.refuted(expected, "clients were answered by %s before and after an answer of %s".formatted(
              one.getKey(), other.getKey()), between.get().seq(), last.seq());
        }
      }
    }
    if (!unreadable.isEmpty() || requests.stream().noneMatch(Request::answered)) {
      return Finding.notProven(expected, unreadable.isEmpty()
          ? "no client was answered at all" : "%d requests cannot be read".formatted(unreadable.size()), lines());
    }
    return unasked(expected).orElseGet(() -> Finding.proven(expected,
        "%d answers, %d of them to what clients wanted done, one instance at a time".formatted(
            served().size(), operations.size()), lines()));
  }

  /** A time from before the change to the end of the drill in which nobody asked, or the witness itself was blind. */
  private Optional<Finding> unasked(String expected) {
    Optional<Entry> gap = drill.within().of(EntryKind.GAP, WITNESS).stream()
        .filter(one -> one.body().path("to_ns").asLong() - one.body().path("from_ns").asLong() > LONGEST_PAUSE_NANOS)
        .findFirst();
    if (gap.isPresent()) {
      return Optional.of(Finding.notProven(expected, "the witness \"%s\" was blind: %s".formatted(
          WITNESS, gap.get().body().path("reason").asText()), gap.get().seq()));
    }
    long asked = drill.span("applied").map(Bracket::earliest).orElse(drill.begin().monotonicNanos());
    List<Request> all = requests.stream().sorted(Comparator.comparingLong(one -> one.when().earliest())).toList();
    for (Request one : all) {
      if (one.when().earliest() - asked > LONGEST_PAUSE_NANOS) {
        return Optional.of(unasked(expected, asked, one.when().earliest(), one.seq()));
      }
      asked = Math.max(asked, one.when().latest());
    }
    return drill.end().monotonicNanos() - asked > LONGEST_PAUSE_NANOS && !all.isEmpty()
        ? Optional.of(unasked(expected, asked, drill.end().monotonicNanos(), drill.end().seq())) : Optional.empty();
  }

  private static Finding unasked(String expected, long from, long to, long seq) {
    return Finding.notProven(expected, "nobody was asked for %.0f ms".formatted((to - from) / 1e6), seq);
  }

  /** An instance that answers before and after something is active all the while: an epoch is one activation. */
  private static boolean between(Request first, Request request, Request last) {
    return first.when().latest() <= request.when().earliest() && request.when().latest() <= last.when().earliest();
  }

  private List<Request> served() {
    return Stream.concat(requests.stream().filter(Request::answered), operations.stream()).toList();
  }

  private Long[] lines() {
    LongSummaryStatistics lines = served().stream().mapToLong(Request::seq).summaryStatistics();
    return lines.getCount() == 0 ? new Long[0] : new Long[] {lines.getMin(), lines.getMax()};
  }
}
