package org.quorate.criterion.monitoring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quorate.criterion.Roles;
import org.quorate.criterion.Zone;

/** Hand-written evidence of a zone with its monitoring: everything is well unless a test says otherwise. */
final class MonitoredZone {
  static final long NOW = 1_795_251_220;
  static final String END = "notBefore=Jan  1 00:00:00 2026 GMT\nnotAfter=Dec 31 00:00:00 2027 GMT\n";
  static final long END_SECONDS = Instant.parse("2027-12-31T00:00:00Z").getEpochSecond();
  static final long NEWEST_SECONDS = NOW - 600;
  private static final Map<String,
      String> ADDRESS = Map.of("alpha", "10.1.1.11", "beta", "10.1.1.12", "gamma", "10.1.1.13");
  private final List<String> series = new ArrayList<>();
  private final Zone zone = Zone.example();
  private double scraped = NOW - 3;
  private double written = NOW - 5;
  private String instance = "%s:9100";

  static String header() {
    return "HTTP/1.1 200 OK\r\nDate: %s\r\n\r\n".formatted(
        DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.ofEpochSecond(NOW).atOffset(ZoneOffset.UTC)));
  }

  MonitoredZone scrapedAt(double seconds) {
    scraped = seconds;
    return this;
  }

  MonitoredZone writtenAt(double seconds) {
    written = seconds;
    return this;
  }

  MonitoredZone instancesLike(String form) {
    instance = form;
    return this;
  }

  /** @param labels such as {@code device="md0",state="active"} */
  MonitoredZone shows(String role, String metric, String labels, Object value) {
    String more = labels.isEmpty() ? "" : "," + labels.replaceAll("(\\w+)=\"", "\"$1\":\"");
    series.add("""
        {"metric":{"__name__":"%s","instance":"%s","job":"node"%s},"values":[[%.3f,"%s"],[%.3f,"%s"]]}""".formatted(
        metric, instance.formatted(ADDRESS.get(role)), more, scraped - 15, value, scraped, value));
    return this;
  }

  /** The scrapes themselves and the time at which each node's metrics were written. */
  MonitoredZone alive() {
    for (String role : Roles.TRIAD) {
      shows(role, "up", "", 1);
      shows(role, "node_textfile_mtime_seconds", "file=\"/var/lib/prometheus/node-exporter/bsfg.prom\"",
          (long) written);
    }
    return this;
  }

  Zone facts() {
    return zone;
  }

  Zone zone() {
    return zone.reads("monitoring-series", "gamma", header() + """
        {"status":"success","data":{"resultType":"matrix","result":[%s]}}""".formatted(String.join(",", series)));
  }

  static MonitoredZone well() {
    return new MonitoredZone().alive();
  }
}
