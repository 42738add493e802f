package org.quorate.criterion.packages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;

/** Whether the programs and libraries of a package are as they were installed, by {@code dpkg --verify}. */
final class PackageFiles {
  private static final Pattern LINE = Pattern.compile("(missing|[?.0-9A-Z]{9})\\s+(?:c )?\\s*(/\\S.*?)(?: \\(.*\\))?");
  private static final Pattern PROGRAM = Pattern.compile("(/usr)?/s?bin/.+|(/usr)?/lib(exec|64)?/.+");

  private PackageFiles() {}

  /** Documentation may be left out when a host is built, and configuration is there to be changed; programs are not. */
  static Finding intact(HostReadings host, Sample sample) {
    List<Matcher> lines = sample.lines().stream().filter(line -> !line.isBlank()).map(LINE::matcher).toList();
    if (!sample.answered() || sample.exit() > 1 || !lines.stream().allMatch(Matcher::matches)) {
      return host.unintelligible(sample);
    }
    List<String> faults = lines.stream().filter(line -> PROGRAM.matcher(line.group(2)).matches())
        .filter(line -> line.group(1).equals("missing") || line.group(1).charAt(2) == '5')
        .map(line -> "%s of %s is %s".formatted(
            line.group(2), sample.item(), line.group(1).equals("missing") ? "missing" : "not as installed"))
        .toList();
    return sample.exit() == 1 && lines.isEmpty()
        ? host.unintelligible(sample)
        : host.refutedBy(faults, "the programs of %s are as installed".formatted(sample.item()));
  }
}
