package org.quorate.criterion.monitoring;

import java.util.List;
import java.util.Optional;
import org.quorate.evidence.Inputs;
import org.quorate.reading.prometheus.Series;

/**
 * Whether a value is of now: scraped within two intervals, and, where an exporter serves what a program wrote into a
 * file, written within two of that program's periods.
 */
final class Freshness {
  private static final String WRITTEN_AT = "node_textfile_mtime_seconds";
  /** Monitoring tells its own time in whole seconds. */
  private static final double WHOLE_SECOND = 1;
  /** What the node exporter reads itself, at the moment it is scraped. */
  private static final String EXPORTERS_OWN = "node_";
  private final Monitoring monitoring;
  private final double longestScrapeAge;

  private Freshness(Monitoring monitoring) {
    this.monitoring = monitoring;
    this.longestScrapeAge = 2 * seconds(monitoring.inputs(), "policy.monitoring.scrape-interval") + WHOLE_SECOND;
  }

  static Freshness of(Monitoring monitoring) {
    return new Freshness(monitoring);
  }

  /** What is wrong with the age of these series of a node, if anything. */
  Optional<String> complaint(List<Series> found, String role) {
    double age = found.stream().mapToDouble(this::age).max().orElse(Double.POSITIVE_INFINITY);
    if (age > longestScrapeAge) {
      return Optional.of("last scraped %.0f s ago, longest is %.0f s".formatted(age, longestScrapeAge));
    }
    String file = monitoring.inputs().text("policy.monitoring.textfile.file", "");
    boolean read = found.stream().allMatch(series -> series.name().startsWith(EXPORTERS_OWN));
    return file.isEmpty() || read ? Optional.empty() : written(file, role);
  }

  double age(Series series) {
    return monitoring.nowSeconds() - series.last().atSeconds();
  }

  boolean scraped(Series series) {
    return age(series) <= longestScrapeAge;
  }

  private Optional<String> written(String file, String role) {
    double longest = 2 * seconds(monitoring.inputs(), "policy.monitoring.textfile.refreshed-every") + WHOLE_SECOND;
    Optional<Series> writing = monitoring.from(WRITTEN_AT, role).stream()
        .filter(series -> series.label("file").equals(file) || series.label("file").endsWith("/" + file)).findFirst();
    if (writing.isEmpty()) {
      return Optional.of("no series says when %s was written".formatted(file));
    }
    double age = writing.get().last().atSeconds() - writing.get().last().value();
    // A file from the future, written by a clock that was wrong, would pass for fresh until then.
    if (age < -RoleTransition.CLOCKS_DIFFER.toSeconds()) {
      return Optional.of("%s was written %.0f s after it was scraped: its time says nothing".formatted(file, -age));
    }
    return age <= longest ? Optional.empty()
        : Optional.of("%s was written %.0f s before it was scraped, longest is %.0f s".formatted(file, age, longest));
  }

  /** How long after a change the changed value is in monitoring at the latest. */
  static double longestLag(Inputs inputs) {
    String refreshed = "policy.monitoring.textfile.refreshed-every";
    return 2 * seconds(inputs, "policy.monitoring.scrape-interval")
        + (inputs.has(refreshed) ? 2 * seconds(inputs, refreshed) : 0);
  }

  static double seconds(Inputs inputs, String path) {
    return inputs.duration(path).toMillis() / 1000.0;
  }
}
