package org.quorate.criterion.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.ChronySource;
import org.quorate.reading.ChronyTracking;

/** Whether one host's time daemon follows approved sources only, and is followed by answers. */
final class Synchronisation {
  private static final String NO_DAEMON = "506 Cannot talk to daemon";

  private Synchronisation() {}

  static Finding judge(HostReadings host) {
    Sample tracked = host.reading(TimeCriteria.TRACKING);
    if ((tracked.out() + tracked.err()).contains(NO_DAEMON)) {
      return host.refuted("no time daemon answers (%s)".formatted(HostReadings.quote(tracked)));
    }
    Optional<ChronyTracking> tracking = ChronyTracking.parse(tracked.out()).filter(any -> tracked.succeeded());
    if (tracking.isEmpty()) {
      return host.unintelligible(tracked);
    }
    if (!tracking.get().synchronised()) {
      return host.refuted(tracking.get().toString());
    }
    Sample listed = host.reading("time-sources");
    Sample named = host.reading("time-source-names");
    List<ChronySource> sources = parsed(listed);
    List<ChronySource> names = parsed(named);
    if (sources.isEmpty() || sources.size() != names.size()) {
      return sources.isEmpty() && listed.succeeded() && listed.text().isEmpty() && listed.err().isBlank()
          ? host.refuted("%s, but there is no source".formatted(tracking.get()))
          : host.unclear("the sources are listed as \"%s\" and \"%s\"".formatted(
              HostReadings.quote(listed), HostReadings.quote(named)));
    }
    return host.refutedBy(faults(host, tracking.get(), sources, names), tracking.get().toString());
  }

  private static List<ChronySource> parsed(Sample sample) {
    return ChronySource.parse(sample.out()).filter(any -> sample.succeeded()).orElse(List.of());
  }

  private static List<String> faults(
      HostReadings host, ChronyTracking tracking, List<ChronySource> sources, List<ChronySource> names) {
    List<String> approved = host.inputs().texts("policy.time.servers");
    List<String> faults = new ArrayList<>();
    if (sources.stream().noneMatch(ChronySource::selected)) {
      faults.add("%s, but no source is selected among %s".formatted(tracking, sources));
    }
    for (int i = 0; i < sources.size(); i++) {
      ChronySource source = sources.get(i);
      if (source.used() && !approved.contains(source.name()) && !approved.contains(names.get(i).name())) {
        faults.add("it follows %s, which is not approved".formatted(source));
      }
      if (source.selected() && source.reach() == 0) {
        faults.add("its source %s did not answer any of the last eight polls".formatted(source));
      }
      if (source.selected() && !tracking.reference().equals(source.name())) {
        faults.add("it selected %s, but tracks %s".formatted(source, tracking));
      }
    }
    return faults;
  }
}
