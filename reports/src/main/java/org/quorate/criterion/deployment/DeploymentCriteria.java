package org.quorate.criterion.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.HostReadings;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Sample;

/** The rendered configuration and secrets of each host. */
public final class DeploymentCriteria {
  private static final String FILES = "rendered-files";
  private static final String MARKERS = "template-markers";
  private static final Pattern FILE = Pattern.compile("(\\d{1,18}) (.+)");

  /** Every file the environment file lists is there, not empty, and has no template marker left in it. */
  public static final Criterion FILES_RENDERED = HostCriterion.of(
      "files-rendered", Roles.TRIAD, Set.of(FILES, MARKERS),
      "every listed configuration file and secret present, not empty and rendered", DeploymentCriteria::rendered);

  /** The release manifest is the one on record, covers every listed file, and every file agrees with it. */
  public static final Criterion CHECKSUMS_MATCH = HostCriterion.of(
      "checksums-match", Roles.TRIAD, ReleaseCheck.PROBES,
      "every rendered file with the checksum on record", ReleaseCheck::judge);

  private DeploymentCriteria() {}

  public static List<Criterion> all() {
    return List.of(FILES_RENDERED, CHECKSUMS_MATCH);
  }

  private static Finding rendered(HostReadings host) {
    List<String> required = host.inputs().texts("policy.rendered.files." + host.role());
    if (required.isEmpty()) {
      return host.unclear("the environment file lists no rendered file for it");
    }
    Sample listed = host.reading(FILES);
    Optional<Map<String, Long>> sizes = sizes(listed);
    if (sizes.isEmpty()) {
      return listed.exit() == 1 && listed.err().contains("No such file") && listed.text().isEmpty()
          ? host.refuted("there is no directory %s".formatted(host.inputs().text("paths.deployment")))
          : host.unintelligible(listed);
    }
    Sample marked = host.reading(MARKERS);
    List<String> faults = faults(host, required, sizes.get(), marked);
    return faults.isEmpty() && !looked(marked) ? host.unintelligible(marked)
        : host.refutedBy(faults, "%d files present and rendered".formatted(required.size()));
  }

  /** grep ends with 0 when it found something, with 1 when nothing, with 2 when it could not look into a file. */
  private static boolean looked(Sample marked) {
    return marked.exit() == 0 && marked.text().startsWith("/") || marked.exit() == 1 && marked.text().isEmpty();
  }

  private static List<String> faults(HostReadings host, List<String> required, Map<String, Long> sizes, Sample marked) {
    List<String> faults = new ArrayList<>();
    for (String file : required) {
      if (!sizes.containsKey(file)) {
        faults.add(file + " is missing");
      } else if (sizes.get(file) == 0) {
        faults.add(file + " is empty");
      } else if (marked.exit() != 1 && marked.lines().contains(ReleaseCheck.below(host, file))) {
        faults.add(file + " still has a template marker in it");
      }
    }
    return faults;
  }

  private static Optional<Map<String, Long>> sizes(Sample sample) {
    Map<String, Long> sizes = new HashMap<>();
    for (String line : sample.lines()) {
      Matcher form = FILE.matcher(line);
      if (!form.matches()) {
        return Optional.empty();
      }
      sizes.put(form.group(2), Long.parseLong(form.group(1)));
    }
    return sample.succeeded() && !sizes.isEmpty() ? Optional.of(sizes) : Optional.empty();
  }
}
