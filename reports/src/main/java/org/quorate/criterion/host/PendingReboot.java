package org.quorate.criterion.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.Versions;

/** Whether one host still has to be rebooted: by its marker, and by the kernels that are installed. */
final class PendingReboot {
  /** The moment of booting is read as well, so that a later reboot can be told from none. */
  static final Set<String> PROBES =
      Set.of("reboot-marker", "running-kernel", "installed-kernels", "kernel-start", "container", "boot-moment");

  private static final Pattern KERNEL = Pattern.compile("vmlinu[xz]-(\\S+) (\\d{1,11})\\.\\d+");
  private static final Pattern START = Pattern.compile("btime (\\d{1,11})");

  /** An installed kernel and when its file last changed, in seconds of the epoch. */
  private record Kernel(String release, long changed) {}

  private PendingReboot() {}

  static Finding judge(HostReadings host) {
    Sample marker = host.reading("reboot-marker");
    if (marker.exit() == 0) {
      return host.refuted("the marker that asks for a reboot is there");
    }
    Sample running = host.reading("running-kernel");
    if (marker.exit() != 1 || !marker.text().isEmpty()) {
      return host.unintelligible(marker);
    }
    if (!running.succeeded() || !running.text().matches("\\d+\\.\\d+\\S*")) {
      return host.unintelligible(running);
    }
    return kernels(host.reading("installed-kernels"))
        .map(installed -> installed.isEmpty() ? ownKernelOnly(host) : compared(host, running.text(), installed))
        .orElseGet(() -> host.unintelligible(host.reading("installed-kernels")));
  }

  private static Optional<List<Kernel>> kernels(Sample sample) {
    List<Kernel> kernels = new ArrayList<>();
    for (String line : sample.lines()) {
      Matcher form = KERNEL.matcher(line.strip());
      if (!form.matches()) {
        return Optional.empty();
      }
      kernels.add(new Kernel(form.group(1), Long.parseLong(form.group(2))));
    }
    return sample.succeeded() ? Optional.of(kernels) : Optional.empty();
  }

  private static Finding ownKernelOnly(HostReadings host) {
    Sample container = host.reading("container");
    return container.succeeded() && container.text().matches("[a-z-]+")
        ? host.proven("no marker asks for a reboot; a container (%s) has no kernel of its own".formatted(container.text()))
        : host.unclear("no marker asks for a reboot, but no installed kernel was found to compare with");
  }

  private static Finding compared(HostReadings host, String running, List<Kernel> installed) {
    Sample stat = host.reading("kernel-start");
    Matcher start = START.matcher(stat.text());
    if (!stat.succeeded() || !start.matches()) {
      return host.unintelligible(stat);
    }
    String newest = installed.stream().map(Kernel::release)
        .reduce((one, other) -> Versions.compare(one, other) >= 0 ? one : other).orElseThrow();
    if (Versions.compare(newest, running) > 0) {
      return host.refuted("kernel %s runs, the newest installed one is %s".formatted(running, newest));
    }
    // Several flavours of one version may be installed beside each other.
    Optional<Kernel> own = installed.stream().filter(kernel -> kernel.release().equals(running)).findFirst();
    if (own.isEmpty()) {
      return host.unclear("kernel %s runs, which is not among the installed ones".formatted(running));
    }
    // A fix within the same release changes the file, not its name.
    return own.get().changed() > Long.parseLong(start.group(1))
        ? host.refuted("kernel %s was installed again after it was started".formatted(running))
        : host.proven("no marker asks for a reboot; kernel %s runs and is the newest".formatted(running));
  }
}
