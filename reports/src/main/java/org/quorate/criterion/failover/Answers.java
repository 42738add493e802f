package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;

/** Which instance answered clients through the VIP, request by request. */
final class Answers {
  static final String WITNESS = "answers";
  private final List<Request> requests = new ArrayList<>();
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
    for (Entry event : drill.within().of(EntryKind.EVENT, WITNESS)) {
      boolean held = event.body().path("state").asText().equals(Timeline.HELD);
      String instance = event.body().path("instance").asText() + "/" + event.body().path("epoch").asText();
      Bracket.ofExchange(event.body()).ifPresentOrElse(
          when -> requests.add(new Request(event.seq(), held ? event.subject() : "", instance, when)),
          () -> unreadable.add(event.seq()));
    }
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

  /** Whether two instances both answered, interleaved so that both must have been active at once. */
  Finding judgeSingle(String expected) {
    Map<String, List<Request>> byInstance = new LinkedHashMap<>();
    answered().forEach(
        one -> byInstance.computeIfAbsent(one.role() + " " + one.instance(), key -> new ArrayList<>()).add(one));
    for (Map.Entry<String, List<Request>> one : byInstance.entrySet()) {
      for (Map.Entry<String, List<Request>> other : byInstance.entrySet()) {
        Optional<Request> between =
            other.getValue().stream().filter(request -> within(one.getValue(), request)).findFirst();
        if (between.isPresent() && !one.getKey().equals(other.getKey())) {
          return Finding.refuted(expected, "clients were answered by %s before and after an answer of %s".formatted(
              one.getKey(), other.getKey()), between.get().seq(), last(one.getValue()).seq());
        }
      }
    }
    return unreadable.isEmpty() && !byInstance.isEmpty()
        ? Finding.proven(expected, "%d answers, one instance at a time".formatted(answered().size()), lines())
        : Finding.notProven(expected, byInstance.isEmpty()
            ? "no client was answered at all" : "%d requests cannot be read".formatted(unreadable.size()), lines());
  }

  /** An instance that answers before and after something is active all the while: an epoch is one activation. */
  private static boolean within(List<Request> instance, Request request) {
    return instance.get(0).when().latest() <= request.when().earliest()
        && request.when().latest() <= last(instance).when().earliest();
  }

  private static Request last(List<Request> requests) {
    return requests.get(requests.size() - 1);
  }

  private List<Request> answered() {
    return requests.stream().filter(Request::answered).toList();
  }

  private Long[] lines() {
    List<Request> answered = answered();
    return answered.isEmpty() ? new Long[0] : new Long[] {answered.get(0).seq(), last(answered).seq()};
  }
}
