package org.quorate.criterion.handoff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.vip.VipHolders;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** Who held the VIP at each look of the latest observation period. */
public final class VipStability {
  public static final String PROBE = VipHolders.PROBE;

  /** The measurement that marks begin, looks and end of an observation, in its field {@code phase}. */
  public static final String OBSERVATION = "vip-observation";

  private static final int FEWEST_LOOKS = 3;

  private VipStability() {}

  static Finding judge(Evidence evidence) {
    String expected = "one holder of the VIP, and the same one, at every look for %s".formatted(
        evidence.inputs().text("policy.failover.observation"));
    Optional<Entry> begin = last(evidence, "begin");
    Optional<Entry> end = last(evidence, "end").filter(entry -> begin.isPresent() && entry.seq() > begin.get().seq());
    if (end.isEmpty()) {
      return Finding.notProven(expected, "no observation period was completed");
    }
    List<Long> looks = evidence.from(begin.get().seq()).upTo(end.get().seq()).of(EntryKind.MEASUREMENT, OBSERVATION)
        .stream()
        .filter(entry -> phase(entry).equals("look")).map(Entry::seq).toList();
    long nanos = end.get().monotonicNanos() - begin.get().monotonicNanos();
    if (looks.size() < FEWEST_LOOKS || nanos < evidence.inputs().duration("policy.failover.observation").toNanos()) {
      return Finding.notProven(expected, "%d looks in %d ms".formatted(looks.size(), nanos / 1_000_000));
    }
    return same(evidence, looks, begin.get().seq(), expected);
  }

  private static Finding same(Evidence evidence, List<Long> looks, long begin, String expected) {
    List<VipHolders> seen = looks.stream()
        .map(look -> VipHolders.of(evidence.upTo(look), expected)).toList();
    for (int i = 0; i < seen.size(); i++) {
      long previous = i == 0 ? begin : looks.get(i - 1);
      if (Arrays.stream(seen.get(i).lines()).anyMatch(line -> line < previous)) {
        return Finding.notProven(expected, "not every look read every node");
      }
    }
    List<Finding> gaps = seen.stream().flatMap(holders -> holders.gaps().stream()).toList();
    // A look that missed a node does not know who held it, and can contradict none.
    List<VipHolders> whole = seen.stream().filter(holders -> holders.gaps().isEmpty()).toList();
    Optional<VipHolders> wrong = whole.stream()
        .filter(holders -> holders.single().isEmpty() || !holders.roles().equals(whole.get(0).roles())).findFirst();
    if (wrong.isPresent()) {
      return Finding.refuted(expected,
          "at first %s; then %s".formatted(whole.get(0).described(), wrong.get().described()), wrong.get().lines());
    }
    VipHolders last = seen.get(seen.size() - 1);
    return gaps.isEmpty()
        ? Finding.proven(expected, "%d looks: %s".formatted(looks.size(), last.described()), last.lines())
        : gaps.get(0);
  }

  private static Optional<Entry> last(Evidence evidence, String phase) {
    return evidence.of(EntryKind.MEASUREMENT, OBSERVATION).stream()
        .filter(entry -> phase(entry).equals(phase)).reduce((first, second) -> second);
  }

  private static String phase(Entry entry) {
    return entry.body().path("phase").asText();
  }
}
