package org.quorate.criterion.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.RemoteListing;
import org.quorate.reading.RemoteListing.RemoteObject;
import org.quorate.reading.SystemdUnits.Unit;

/** Where the job puts its snapshots: by its configuration, and by what one run of it left. */
final class BackupDestination {
  private static final Pattern UNIX_TIME = Pattern.compile("@(\\d{1,11})");
  /** Modification times have whole seconds on some remotes, and the remote may stamp them by its own clock. */
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

  private BackupDestination() {}

  static Finding configured(HostReadings readings) {
    return BackupSchedule.service(readings, service -> {
      String wanted = readings.inputs().text("policy.backup.remote");
      List<String> found = ConfiguredPlaces.of(wanted, service, files(readings));
      if (found.isEmpty()) {
        return readings.unclear("neither unit nor settings nor script name a place on that remote");
      }
      List<String> elsewhere = found.stream().filter(place -> !place.startsWith(withSlash(wanted))).toList();
      return elsewhere.isEmpty()
          ? readings.proven(String.join(", ", found))
          : readings.refuted("%s instead of %s".formatted(String.join(", ", elsewhere), wanted));
    });
  }

  /** What the job reads: settings first, then the script itself. */
  private static List<String> files(HostReadings readings) {
    Stream<Sample> settings = readings.readings(BackupCriteria.SETTINGS).stream();
    return Stream.concat(settings, Stream.of(readings.reading(BackupCriteria.TEXT)))
        .filter(Sample::succeeded).map(Sample::out).toList();
  }

  static Finding landed(HostReadings readings) {
    RemoteListing listing = BackupRemote.listing(readings);
    if (listing.state() != RemoteListing.State.LISTED) {
      return BackupRemote.authenticated(readings);
    }
    return BackupSchedule.service(readings, service -> {
      Optional<Instant> started = unixTime(service.text("ExecMainStartTimestamp"));
      if (started.isEmpty() || unixTime(service.text("ExecMainExitTimestamp")).isEmpty()) {
        return readings.unclear("the backup service has not run to its end since the node was started");
      }
      if (!service.text("Result").equals("success")) {
        return readings.refuted("the last run of %s ended with %s: %s".formatted(
            service.id(), service.text("Result"), HostReadings.quote(readings.reading(BackupCriteria.LOG))));
      }
      List<RemoteObject> left = listing.objects().stream()
          .filter(object -> !object.modified().isBefore(started.get().minus(CLOCKS_DIFFER)) && object.bytes() > 0)
          .toList();
      return left.isEmpty()
          ? readings.refuted("the run of %s left nothing there; newest is %s".formatted(
              started.get(), listing.newest().map(RemoteObject::toString).orElse("nothing")))
          : readings.proven("the run of %s left %s".formatted(
              started.get(), left.stream().map(RemoteObject::path).collect(Collectors.joining(", "))));
    });
  }

  private static Optional<Instant> unixTime(String text) {
    return UNIX_TIME.matcher(text).matches()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text.substring(1))))
        : Optional.empty();
  }

  static String withSlash(String place) {
    return place.endsWith("/") ? place : place + "/";
  }
}
