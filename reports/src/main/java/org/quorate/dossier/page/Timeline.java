package org.quorate.dossier.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quorate.criterion.Measured;
import org.quorate.evidence.Entry;

/** The picture of a drill: who held what, where nobody did, where more than one did, where nobody was looking. */
record Timeline(
    List<Lane> lanes, List<Scale.Mark> marks, Scale.Mark faultBegin, Scale.Mark faultEnd, List<Proof> proofs,
    List<Bracket> brackets, long height, List<Interval> intervals) {
  private static final int STEP = 20;
  private static final int BRACKET_STEP = 24;
  private static final int TOP = 44;

  /** A row of the table that says the same as the picture. */
  record Interval(String what, String who, String from, String to, long firstLine, long lastLine) {}

  static Timeline of(
      List<Sightings> sightings, List<Seen> writes, List<Entry> own, List<Measured> measured, Scale scale, long undone) {
    List<Lane> lanes = new ArrayList<>();
    List<Interval> intervals = new ArrayList<>();
    for (Sightings each : sightings) {
      String what = Witnesses.words(each.witness());
      lanes.add(new Lane(what, top(lanes.size()), true, Lanes.together(each, scale)));
      for (String role : each.roles()) {
        lanes.add(new Lane(PlainText.of(role.isEmpty() ? "nobody named" : role), top(lanes.size()), false,
            Lanes.ofRole(each, role, scale)));
      }
      each.held().forEach(seen -> intervals.add(interval(what, seen, scale)));
      each.blind().forEach(seen -> intervals.add(interval(what + ": witness blind", seen, scale)));
    }
    if (!writes.isEmpty()) {
      lanes.add(new Lane("writes of clients", top(lanes.size()), true, List.of()));
      writes.stream().map(Seen::role).distinct().sorted().forEach(outcome -> lanes.add(
          new Lane(outcome, top(lanes.size()), false, Lanes.writes(writes, outcome, scale))));
      writes.forEach(seen -> intervals.add(interval("writes of clients", seen, scale)));
    }
    List<Bracket> brackets = Bracket.of(measured, scale, top(lanes.size()) + 6, BRACKET_STEP);
    return new Timeline(lanes, scale.marks(), scale.mark(scale.origin()), scale.mark(undone), Proof.of(own, scale),
        brackets, top(lanes.size()) + (long) BRACKET_STEP * brackets.size() + 12, intervals);
  }

  /** What the lines of the pictures of these drills show, by the words they have there. */
  static Map<String, String> meanings(List<DrillStory> drills) {
    return Witnesses.meanings(
        drills.stream().flatMap(drill -> drill.timeline().lanes().stream()).filter(Lane::first).map(Lane::label));
  }

  private static long top(int lane) {
    return TOP + (long) STEP * lane;
  }

  private static Interval interval(String what, Seen seen, Scale scale) {
    return new Interval(what, PlainText.of(seen.role()), scale.range(seen.maybeFrom(), seen.surelyFrom()),
        scale.range(seen.surelyTo(), seen.maybeTo()), seen.firstLine(), seen.lastLine());
  }
}
