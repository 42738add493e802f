package org.quorate.dossier.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** What one witness saw within a span of time, from the changes it wrote down. */
record Sightings(String witness, long begin, long end, List<Seen> held, List<Seen> blind) {

  static List<Sightings> of(Evidence within, long begin, long end) {
    return within.of(EntryKind.EVENT).stream().map(Entry::name).distinct().filter(Witnesses::seesHolders)
        .sorted(Witnesses.ORDER)
        .map(witness -> of(witness, within.of(EntryKind.EVENT, witness), within.of(EntryKind.GAP, witness), begin, end))
        .filter(sightings -> !sightings.held().isEmpty() || !sightings.blind().isEmpty())
        .toList();
  }

  private static Sightings of(String witness, List<Entry> events, List<Entry> gaps, long begin, long end) {
    boolean requests = !events.isEmpty() && events.get(0).body().has("sent_ns");
    List<Seen> held = new ArrayList<>();
    if (requests) {
      held.addAll(answered(events));
    } else {
      events.stream().map(Entry::subject).distinct().sorted()
          .forEach(role -> held.addAll(
              changes(events, role, begin, end, end - Witnesses.silenceNanos(witness))));
    }
    List<Seen> blind = gaps.stream().map(gap -> blind(gap, end)).toList();
    return new Sightings(witness, begin, end, List.copyOf(held), blind);
  }

  /** Answers of one role in a row, without another's or a failure between them. */
  private static List<Seen> answered(List<Entry> events) {
    List<Seen> answered = new ArrayList<>();
    boolean goesOn = false;
    for (Entry event : inOrder(events, "sent_ns")) {
      if (!holds(event)) {
        goesOn = false;
        continue;
      }
      long sent = event.body().path("sent_ns").asLong();
      long done = event.body().path("done_ns").asLong();
      Seen last = answered.isEmpty() ? null : answered.get(answered.size() - 1);
      if (goesOn && last.role().equals(event.subject())) {
        answered.set(answered.size() - 1, new Seen(
            last.role(), last.maybeFrom(), last.surelyFrom(), done, done, last.firstLine(), event.seq()));
      } else {
        answered.add(new Seen(event.subject(), sent, sent, done, done, event.seq(), event.seq()));
      }
      goesOn = true;
    }
    return answered;
  }

  /** @param sure until when a holder of whom nothing else was seen is known to have held */
  private static List<Seen> changes(List<Entry> events, String role, long begin, long end, long sure) {
    List<Seen> held = new ArrayList<>();
    Entry since = null;
    for (Entry event : inOrder(events.stream().filter(each -> each.subject().equals(role)).toList(), "earliest_ns")) {
      if (holds(event) && since == null) {
        since = event;
      } else if (!holds(event) && since != null) {
        held.add(seen(since, event.body().path("earliest_ns").asLong(), event.body().path("latest_ns").asLong(),
            begin, event.seq()));
        since = null;
      }
    }
    if (since != null) {
      held.add(seen(since, Math.max(sure, since.body().path("latest_ns").asLong()), end, begin, since.seq()));
    }
    return held;
  }

  private static Seen seen(Entry since, long surelyTo, long maybeTo, long begin, long lastLine) {
    JsonNode body = since.body();
    // Before its first look a witness knows nothing: the holder of then may have held all the time.
    long from = body.path("initial").asBoolean() ? begin : body.path("earliest_ns").asLong();
    return new Seen(since.subject(), from, body.path("latest_ns").asLong(), surelyTo, maybeTo, since.seq(), lastLine);
  }

  private static Seen blind(Entry gap, long end) {
    long from = gap.body().path("from_ns").asLong();
    long to = gap.body().path("to_ns").asLong(end);
    return new Seen(gap.subject(), from, from, to, to, gap.seq(), gap.seq());
  }

  private static boolean holds(Entry event) {
    return event.body().path("state").asText().equals("held");
  }

  private static List<Entry> inOrder(List<Entry> events, String key) {
    return events.stream().sorted(Comparator.comparingLong((Entry event) -> event.body().path(key).asLong())
        .thenComparingLong(Entry::seq)).toList();
  }

  List<String> roles() {
    TreeSet<String> roles = new TreeSet<>();
    held.forEach(seen -> roles.add(seen.role()));
    blind.forEach(seen -> roles.add(seen.role()));
    return List.copyOf(roles);
  }

  /** The moments at which anything changes, from the begin to the end. */
  List<Long> moments() {
    TreeSet<Long> moments = new TreeSet<>(List.of(begin, end));
    for (Seen seen : held) {
      moments.addAll(List.of(seen.maybeFrom(), seen.surelyFrom(), seen.surelyTo(), seen.maybeTo()));
    }
    blind.forEach(seen -> moments.addAll(List.of(seen.maybeFrom(), seen.maybeTo())));
    return moments.stream().filter(moment -> moment >= begin && moment <= end).toList();
  }
}
