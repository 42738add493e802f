package org.quorate.criterion.hardware;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.evidence.Inputs;
import org.quorate.evidence.Sample;
import org.quorate.reading.MdArray;

/**
 * The arrays of one host beside the ones it should have.
 *
 * @param expected names of the arrays the environment file lists for it
 * @param backed what those arrays back, in the words of the environment file
 * @param approval ticket that approves a rebuild, or an empty text
 */
record RaidStatus(
    Sample sample, List<MdArray> arrays, List<String> expected, Set<String> backed, String approval) {
  private static final Set<String> MUST_BACK = Set.of("system", "artifacts");

  static RaidStatus of(Sample sample, List<MdArray> arrays, Inputs inputs) {
    return new RaidStatus(
        sample,
        arrays,
        expectedArrays(inputs, sample.role()),
        inputs.list("policy.raid." + sample.role()).stream()
            .map(array -> array.path("backs").asText()).collect(Collectors.toSet()),
        inputs.text("policy.raid.rebuild-approval", "").strip());
  }

  static List<String> expectedArrays(Inputs inputs, String role) {
    return inputs.list("policy.raid." + role).stream().map(array -> array.path("array").asText()).toList();
  }

  Optional<MdArray> array(String name) {
    return arrays.stream().filter(array -> array.name().equals(name)).findFirst();
  }

  List<String> missing() {
    return expected.stream().filter(name -> array(name).isEmpty()).toList();
  }

  /** Whether the environment file says which array backs system storage and which backs artifact storage. */
  boolean namesBoth() {
    return backed.containsAll(MUST_BACK);
  }

  String inWords() {
    String all = arrays.isEmpty()
        ? "no array"
        : arrays.stream().map(MdArray::toString).collect(Collectors.joining(", "));
    return sample.role() + ": " + all;
  }
}
