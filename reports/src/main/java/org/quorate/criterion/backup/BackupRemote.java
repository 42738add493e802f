package org.quorate.criterion.backup;

import org.quorate.criterion.Finding;
import org.quorate.criterion.HostReadings;
import org.quorate.evidence.Sample;
import org.quorate.reading.RemoteListing;

/** What listing the zone's prefix on the remote says about the remote. */
final class BackupRemote {
  private BackupRemote() {}

  static RemoteListing listing(HostReadings readings) {
    Sample sample = readings.reading(BackupCriteria.REMOTE);
    return RemoteListing.read(sample.exit(), sample.out(), sample.err());
  }

  static Finding reachable(HostReadings readings) {
    RemoteListing listing = listing(readings);
    return switch (listing.state()) {
      case LISTED -> readings.proven("listed, %d objects".formatted(listing.objects().size()));
      case NO_SUCH_PLACE, REFUSED -> readings.proven("it answered: " + listing.words());
      case UNREACHABLE, NOT_CONFIGURED -> readings.refuted(listing.words());
      case UNCLEAR -> readings.unintelligible(readings.reading(BackupCriteria.REMOTE));
    };
  }

  static Finding authenticated(HostReadings readings) {
    RemoteListing listing = listing(readings);
    return switch (listing.state()) {
      case LISTED -> readings.proven("listed, %d objects".formatted(listing.objects().size()));
      // Without a configuration that can be read there is nothing to authenticate with.
      case REFUSED, NOT_CONFIGURED -> readings.refuted(listing.words());
      case NO_SUCH_PLACE, UNREACHABLE -> readings.unclear(listing.words());
      case UNCLEAR -> readings.unintelligible(readings.reading(BackupCriteria.REMOTE));
    };
  }
}
