package org.quorate.criterion.failover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.criterion.Finding;
import org.quorate.verdict.Verdict;

/**
 * Whether what was acknowledged during a drill can be read afterwards, on every node that was read.
 *
 * <p>Unknown may or may not have happened, and nothing here assumes either.
 */
final class History {
  private static final String EXPECTED = "every acknowledged append readable afterwards, once, and no other";
  private static final int MOST_LINES = 20;
  private final Workload load;

  History(DrillRecord drill) {
    this.load = new Workload(drill);
  }

  /** Every acknowledged append can be read afterwards, and nothing can be read that was refused or never written. */
  Finding nothingLost(int fewest) {
    return Finding.all(List.of(
        kept(EXPECTED, fewest), ghosts(EXPECTED, fewest), foreign(EXPECTED, fewest), once(EXPECTED, fewest)));
  }

  /** Every acknowledged write is there. */
  Finding kept(int fewest) {
    return kept("every acknowledged write readable afterwards", fewest);
  }

  /** Nothing that was refused is there. */
  Finding nothingRefused(int fewest) {
    String expected = "nothing readable afterwards that was refused";
    Finding finding = ghosts(expected, fewest);
    List<Operation> refused = load.writes().stream().filter(Operation::refused).toList();
    return finding.verdict() == Verdict.PROVEN && refused.size() < fewest
        ? Finding.notProven(expected, "only %d writes were refused, too few to tell".formatted(refused.size()),
            lines(refused))
        : finding;
  }

  /** Nothing is there that nobody wrote. */
  Finding nothingForeign(int fewest) {
    return foreign("nothing readable afterwards that nobody wrote", fewest);
  }

  /** Nothing is there twice. */
  Finding nothingTwice(int fewest) {
    return once("every write readable once", fewest);
  }

  private Finding kept(String expected, int fewest) {
    List<Finding> faults = new ArrayList<>();
    for (ReadBack read : load.readBacks()) {
      Loss loss = Loss.of(load.acknowledgedBefore(read), new HashSet<>(read.ids()));
      if (!loss.lost().isEmpty()) {
        String observed = "%d of %d acknowledged appends lost, the first is %s: %s, read %s";
        faults.add(Finding.refuted(expected, observed.formatted(loss.lost().size(), loss.acknowledged(),
            loss.lost().get(0).id(), loss.shape().words(), read.where()), lines(loss.lost())));
      }
    }
    return concluded(expected, faults, fewest);
  }

  private Finding ghosts(String expected, int fewest) {
    List<Finding> faults = new ArrayList<>();
    for (ReadBack read : load.readBacks()) {
      Set<String> readable = new HashSet<>(read.ids());
      // A value may be tried again after a refusal, and then it is not the refused one that is there.
      Set<String> otherwise = load.writes().stream().filter(one -> !one.refused()).map(Operation::id)
          .collect(Collectors.toSet());
      List<Operation> ghosts = load.writes().stream()
          .filter(one -> one.refused() && readable.contains(one.id()) && !otherwise.contains(one.id())).toList();
      if (!ghosts.isEmpty()) {
        faults.add(Finding.refuted(expected, "%d refused appends appeared all the same, the first is %s, read %s"
            .formatted(ghosts.size(), ghosts.get(0).id(), read.where()), lines(ghosts)));
      }
    }
    return concluded(expected, faults, fewest);
  }

  private Finding foreign(String expected, int fewest) {
    Set<String> written = load.writes().stream().map(Operation::id).collect(Collectors.toSet());
    List<Finding> faults = new ArrayList<>();
    for (ReadBack read : load.readBacks()) {
      List<String> foreign = read.ids().stream().filter(id -> !written.contains(id)).distinct().toList();
      // A write whose record cannot be understood may be what was read.
      if (!foreign.isEmpty() && load.unreadable().isEmpty()) {
        faults.add(Finding.refuted(expected, "%d facts were read that nobody wrote, the first is %s, %s"
            .formatted(foreign.size(), foreign.get(0), read.where()), read.seq()));
      }
    }
    return concluded(expected, faults, fewest);
  }

  private Finding once(String expected, int fewest) {
    List<Finding> faults = new ArrayList<>();
    for (ReadBack read : load.readBacks()) {
      Set<String> once = new HashSet<>();
      List<String> twice = read.ids().stream().filter(id -> !once.add(id)).distinct().toList();
      if (!twice.isEmpty()) {
        faults.add(Finding.refuted(expected, "%d facts were read more than once, the first is %s, %s"
            .formatted(twice.size(), twice.get(0), read.where()), read.seq()));
      }
    }
    return concluded(expected, faults, fewest);
  }

  private Finding concluded(String expected, List<Finding> faults, int fewest) {
    return faults.isEmpty() ? enough(expected, fewest) : Finding.all(faults);
  }

  /** Without a fault it is proven only by a complete reading of enough, of everything that was written to. */
  private Finding enough(String expected, int fewest) {
    if (load.readBacks().isEmpty() || !load.neverReadBack().isEmpty()) {
      return Finding.notProven(expected, "nothing could be read back%s".formatted(
          load.readBacks().isEmpty() ? "" : " of " + load.neverReadBack()));
    }
    if (!load.unreadable().isEmpty()) {
      return Finding.notProven(
          expected, "%d operations cannot be read".formatted(load.unreadable().size()), load.unreadable().get(0));
    }
    if (!load.neverReadWhole().isEmpty()) {
      return Finding.notProven(expected, "not everything could be read " + String.join(", ", load.neverReadWhole()));
    }
    Map<String, ReadBack> last = new LinkedHashMap<>();
    load.readBacks().forEach(read -> last.put(read.collection(), read));
    return Finding.all(last.values().stream().map(read -> enough(expected, read, fewest)).toList());
  }

  private Finding enough(String expected, ReadBack read, int fewest) {
    List<Operation> acknowledged = load.acknowledgedBefore(read);
    return acknowledged.size() < fewest
        ? Finding.notProven(
            expected, "only %d acknowledged appends, too few to tell".formatted(acknowledged.size()), read.seq())
        : Finding.proven(expected, "%d acknowledged appends, all readable %s".formatted(acknowledged.size(),
            places(read.collection())),
            acknowledged.get(0).seq(), acknowledged.get(acknowledged.size() - 1).seq(), read.seq());
  }

  private String places(String collection) {
    return load.readBacks().stream().filter(read -> read.collection().equals(collection)).map(ReadBack::where)
        .collect(Collectors.joining(", "));
  }

  private static Long[] lines(List<Operation> operations) {
    return operations.stream().limit(MOST_LINES).map(Operation::seq).toArray(Long[]::new);
  }
}
