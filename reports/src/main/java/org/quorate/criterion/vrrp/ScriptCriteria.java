package org.quorate.criterion.vrrp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Seen;
import org.quorate.evidence.Evidence;
import org.quorate.reading.KeepalivedConfiguration;
import org.quorate.reading.KeepalivedConfiguration.Hook;

/** The scripts that Keepalived calls: named in its configuration, there, executable, and the approved ones. */
public final class ScriptCriteria {
  private static final Scripts NOTIFY = new Scripts("policy.notify-scripts", "notify-script-file", "notify-script-digest");
  private static final Scripts TRACK = new Scripts("policy.track-scripts", "track-script-file", "track-script-digest");

  /** The notify hooks. */
  public static final Criterion NOTIFY_SCRIPTS = criterion("notify-scripts-in-place", NOTIFY, ScriptCriteria::notifyOn);

  /** The health-tracking scripts. */
  public static final Criterion TRACK_SCRIPTS = criterion("track-scripts-in-place", TRACK, ScriptCriteria::trackOn);

  private ScriptCriteria() {}

  public static List<Criterion> all() {
    return List.of(NOTIFY_SCRIPTS, TRACK_SCRIPTS);
  }

  private interface OnNode {
    Finding judge(Evidence evidence, Seen<KeepalivedConfiguration> file, String expected);
  }

  private static Criterion criterion(String name, Scripts scripts, OnNode judge) {
    String expected = "on Alpha and Beta, every script that Keepalived refers to there, executable and as approved";
    return new Criterion(
        name, Set.of(KeepalivedFiles.PROBE, scripts.fileProbe(), scripts.digestProbe()), evidence -> Finding.all(
            Roles.PAIR.stream()
                .map(role -> Seen.ofFile(evidence, role, KeepalivedFiles.PROBE, expected, KeepalivedConfiguration::read))
                .map(file -> judge.judge(evidence, file, expected)).toList()));
  }

  private static Finding notifyOn(Evidence evidence, Seen<KeepalivedConfiguration> file, String expected) {
    return file.judged(configuration -> {
      Set<String> events = new HashSet<>(configuration.notifyHooks().stream().map(Hook::event).toList());
      List<String> missing = new ArrayList<>(List.of("notify_master", "notify_backup"));
      missing.removeAll(events);
      List<String> programs = configuration.notifyHooks().stream().map(Hook::program).distinct().toList();
      if (!missing.isEmpty() && !events.contains("notify")) {
        return Finding.refuted(expected, "%s: the configuration has no %s".formatted(
            file.role(), String.join(" and no ", missing)), file.seq());
      }
      return NOTIFY.judge(evidence, file.role(), programs, expected);
    });
  }

  private static Finding trackOn(Evidence evidence, Seen<KeepalivedConfiguration> file, String expected) {
    return file.judged(configuration -> {
      List<String> undefined = configuration.trackedNames().stream()
          .filter(name -> configuration.scriptProgram(name).isEmpty()).toList();
      List<String> programs = configuration.trackedNames().stream()
          .flatMap(name -> configuration.scriptProgram(name).stream()).distinct().toList();
      if (!undefined.isEmpty()) {
        return Finding.refuted(expected, "%s: tracked but not defined: %s".formatted(file.role(), undefined), file.seq());
      }
      return TRACK.judge(evidence, file.role(), programs, expected);
    });
  }
}
