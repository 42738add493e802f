package org.quorate.criterion.vrrp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Latest;
import org.quorate.evidence.Evidence;
import org.quorate.evidence.Sample;

/**
 * One sort of scripts, against the approved ones.
 *
 * @param approved key of the environment file: paths and their SHA-256
 */
record Scripts(String approved, String fileProbe, String digestProbe) {
  private static final Pattern STATUS = Pattern.compile("([a-z ]+)\\|([0-7]{3,4})\\|(\\S+)");
  private static final Pattern DIGEST = Pattern.compile("\\\\?([0-9a-f]{64})\\s.*", Pattern.DOTALL);
  private static final int EXECUTABLE = 0111;
  private static final int WRITABLE_BY_OTHERS = 0022;

  Finding judge(Evidence evidence, String role, List<String> programs, String expected) {
    Map<String, JsonNode> wanted = evidence.inputs().map(approved);
    List<Finding> findings = new ArrayList<>();
    programs.stream().filter(program -> !wanted.containsKey(program)).forEach(program -> findings.add(Finding.refuted(
        expected, "%s: the configuration calls %s, which is not among the approved scripts".formatted(role, program))));
    wanted.forEach((path, digest) -> findings.add(programs.contains(path)
        ? onDisk(evidence, role, path, digest.asText(), expected)
        : Finding.refuted(expected, "%s: the configuration does not call the approved script %s".formatted(role, path))));
    return findings.isEmpty()
        ? Finding.notProven(expected, "%s: neither the configuration nor %s names any script".formatted(role, approved))
        : Finding.all(findings);
  }

  private Finding onDisk(Evidence evidence, String role, String path, String digest, String expected) {
    return Finding.all(List.of(
        Latest.judged(evidence, role, fileProbe, path, expected, sample -> status(sample, expected)),
        Latest.judged(evidence, role, digestProbe, path, expected, sample -> content(sample, digest, expected))));
  }

  private static Finding status(Sample sample, String expected) {
    Optional<Finding> missing = missing(sample, expected);
    Matcher status = STATUS.matcher(sample.text());
    if (missing.isPresent() || !sample.succeeded() || !status.matches()) {
      return missing.orElseGet(() -> Latest.unintelligible(sample, expected));
    }
    int mode = Integer.parseInt(status.group(2), 8);
    String seen = "%s: %s is a %s with mode %s".formatted(sample.role(), sample.item(), status.group(1), status.group(2));
    if (!status.group(1).equals("regular file") || (mode & EXECUTABLE) == 0) {
      return Finding.refuted(expected, seen + ", not an executable file", sample.seq());
    }
    return (mode & WRITABLE_BY_OTHERS) != 0
        ? Finding.refuted(expected, seen + ", writable by others: Keepalived does not run such a script", sample.seq())
        : Finding.proven(expected, seen, sample.seq());
  }

  private static Finding content(Sample sample, String digest, String expected) {
    Optional<Finding> missing = missing(sample, expected);
    Matcher read = DIGEST.matcher(sample.text());
    if (missing.isPresent() || !sample.succeeded() || !read.matches()) {
      return missing.orElseGet(() -> Latest.unintelligible(sample, expected));
    }
    return read.group(1).equals(digest)
        ? Finding.proven(expected, "%s: %s is as approved".formatted(sample.role(), sample.item()), sample.seq())
        : Finding.refuted(expected, "%s: %s has the SHA-256 %s; approved is %s".formatted(
            sample.role(), sample.item(), read.group(1), digest), sample.seq());
  }

  private static Optional<Finding> missing(Sample sample, String expected) {
    return sample.exit() != 0 && sample.err().contains("No such file or directory") && sample.exit() < 124
        ? Optional.of(Finding.refuted(
            expected, "%s: %s is not there".formatted(sample.role(), sample.item()), sample.seq()))
        : Optional.empty();
  }
}
