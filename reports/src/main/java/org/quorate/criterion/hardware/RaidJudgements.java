package org.quorate.criterion.hardware;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.criterion.Finding;
import org.quorate.reading.MdArray;

/** What one host's arrays say about each of the RAID criteria. */
final class RaidJudgements {
  private RaidJudgements() {}

  static Finding present(RaidStatus status, String expected) {
    if (!status.namesBoth()) {
      return Finding.notProven(
          expected,
          "%s: the environment file does not name the arrays that back system and artifact storage".formatted(
              status.sample().role()),
          status.sample().seq());
    }
    return status.missing().isEmpty()
        ? Finding.proven(expected, status.inWords(), status.sample().seq())
        : Finding.refuted(
            expected, "%s; missing %s".formatted(status.inWords(), String.join(", ", status.missing())),
            status.sample().seq());
  }

  static Finding healthy(RaidStatus status, String expected) {
    Finding present = present(status, expected);
    List<MdArray> arrays = status.expected().stream().flatMap(name -> status.array(name).stream()).toList();
    return Finding.all(List.of(present, allUp(status, arrays, expected)));
  }

  static Finding notDegraded(RaidStatus status, String expected) {
    if (!status.missing().isEmpty()) {
      return Finding.all(List.of(
          Finding.notProven(
              expected, "%s; of a missing %s nothing can be said".formatted(
                  status.inWords(), String.join(", ", status.missing())),
              status.sample().seq()),
          allUp(status, status.arrays(), expected)));
    }
    return allUp(status, status.arrays(), expected);
  }

  static Finding notRebuilding(RaidStatus status, String expected) {
    if (!status.missing().isEmpty()) {
      return Finding.notProven(
          expected, "%s; of a missing %s nothing can be said".formatted(
              status.inWords(), String.join(", ", status.missing())),
          status.sample().seq());
    }
    List<MdArray> rebuilding = status.arrays().stream().filter(MdArray::rebuilding).toList();
    if (rebuilding.isEmpty()) {
      return Finding.proven(expected, status.inWords(), status.sample().seq());
    }
    String seen = "%s: %s".formatted(
        status.sample().role(), rebuilding.stream().map(MdArray::toString).collect(Collectors.joining(", ")));
    return status.approval().isEmpty()
        ? Finding.refuted(expected, seen + "; no approval", status.sample().seq())
        : Finding.proven(expected, "%s; approved by %s".formatted(seen, status.approval()), status.sample().seq());
  }

  private static Finding allUp(RaidStatus status, List<MdArray> arrays, String expected) {
    if (arrays.isEmpty()) {
      return Finding.notProven(expected, status.inWords(), status.sample().seq());
    }
    if (arrays.stream().anyMatch(RaidJudgements::broken)) {
      return Finding.refuted(expected, status.inWords(), status.sample().seq());
    }
    return arrays.stream().allMatch(MdArray::saysMembers)
        ? Finding.proven(expected, status.inWords(), status.sample().seq())
        : Finding.notProven(
            expected, status.inWords() + "; the kernel does not say how many members are up", status.sample().seq());
  }

  private static boolean broken(MdArray array) {
    return !array.active() || !array.failed().isEmpty() || (array.saysMembers() && array.degraded());
  }
}
