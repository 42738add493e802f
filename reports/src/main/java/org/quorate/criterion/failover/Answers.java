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
  private final List<Answered> answered = new ArrayList<>();

  /** One answer: the instance was surely active at some moment from sending to completion. */
  record Answered(long seq, String role, String identity, long sentNanos, long doneNanos) {}

  Answers(DrillRecord drill) {
    for (Entry event : drill.within().of(EntryKind.EVENT, WITNESS)) {
      if (event.body().path("state").asText().equals(Timeline.HELD)) {
        answered.add(new Answered(
            event.seq(),
            event.subject(),
            event.body().path("instance").asText() + "/" + event.body().path("epoch").asText(),
            event.body().path("sent_ns").asLong(),
            event.body().path("done_ns").asLong()));
      }
    }
  }

  List<Answered> all() {
    return List.copyOf(answered);
  }

  /** The first answer of a role that was asked for after a moment. */
  Optional<Answered> firstFrom(String role, long afterNanos) {
    return answered.stream().filter(one -> one.role().equals(role) && one.sentNanos() >= afterNanos).findFirst();
  }

  /** Whether two instances both answered, interleaved so that both must have been active at once. */
  Finding judgeSingle(String expected) {
    Map<String, List<Answered>> byInstance = new LinkedHashMap<>();
    answered.forEach(one -> byInstance.computeIfAbsent(one.role() + " " + one.identity(), key -> new ArrayList<>()).add(one));
    List<Holding> holdings = byInstance.entrySet().stream().map(entry -> holding(entry.getKey(), entry.getValue())).toList();
    for (int first = 0; first < holdings.size(); first++) {
      for (int second = first + 1; second < holdings.size(); second++) {
        long overlap = holdings.get(first).definiteOverlap(holdings.get(second));
        if (overlap > 0) {
          return Finding.refuted(expected, "clients were answered by %s and by %s over the same %.1f ms".formatted(
              holdings.get(first).role(), holdings.get(second).role(), overlap / 1e6), lines());
        }
      }
    }
    return answered.isEmpty()
        ? Finding.notProven(expected, "no client was answered at all")
        : Finding.proven(expected, "%d answers, one instance at a time".formatted(answered.size()), lines());
  }

  private static Holding holding(String role, List<Answered> answers) {
    Answered first = answers.get(0);
    Answered last = answers.get(answers.size() - 1);
    Bracket began = new Bracket(first.sentNanos(), first.doneNanos());
    return new Holding(role, began, answers.size() == 1 ? began : new Bracket(last.sentNanos(), last.doneNanos()));
  }

  private Long[] lines() {
    return answered.isEmpty()
        ? new Long[0]
        : new Long[] {answered.get(0).seq(), answered.get(answered.size() - 1).seq()};
  }
}
