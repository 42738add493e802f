package org.quorate.sabotage;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quorate.reading.MetaGroup;

/**
 * One part of the state of hosts that must be the same before a sabotage and after it.
 *
 * @param lines what of the printed text is state, and not passing
 */
record FingerprintReading(String name, List<String> roles, List<String> argv, Function<String, Stream<String>> lines) {
  /** Begun while a sabotage lasted, it may tell of it when it is over; empty between two rounds. */
  static final String MEASURING = "round of metrics";
  private static final List<String> NODES = List.of("alpha", "beta", "gamma");
  /** Where the lab's engine answers for names: a port drawn at each start of a container. */
  private static final String OF_THE_ENGINE = "127\\.0\\.0\\.11";
  private static final List<String> ALL = List.of("alpha", "beta", "gamma", "client", "services");

  /** What makes up the state of a zone. */
  static final List<FingerprintReading> OF_HOSTS = List.of(
      new FingerprintReading("files", ALL, List.of("find", "/etc", "/opt", "/usr/local", "/root", "/home", "/boot",
          "/var/spool/cron", "-xdev", "(", "-type", "d", "-printf", "%p d %m %u:%g\n", ")", "-o",
          "(", "-type", "l", "-printf", "%p l %l\n", ")", "-o", "-printf", "%p %y %m %u:%g %s %T@\n"),
          without("^/root/\\.(cache|config|docker|ansible)|^/etc/(cni|docker/key)")
              .andThen(lines -> lines.map(FingerprintReading::file))),
      new FingerprintReading("passing files", ALL, List.of("find", "/run", "/run/bsfg", "/run/quorate-lab",
          "/run/quorate-sabotage", "/run/systemd/system", "/run/systemd/transient", "/var/tmp/quorate-sabotage",
          "-maxdepth", "1", "-type", "f", "-printf", "%p\n"),
          without("^/run/(systemd/transient/(session|run|user|docker|.*\\.scope)|utmp|bsfg/backup.prom|.*\\.pid)")),
      new FingerprintReading(
          "RAID", List.of("alpha", "beta"), List.of("cat", "/run/quorate-lab/mdstat"), String::lines),
      new FingerprintReading("mounts", ALL, List.of("findmnt", "-rn", "-o", "TARGET,SOURCE,FSTYPE,OPTIONS"),
          without("^(/var/lib/docker|/run/docker|/run/user|/run/credentials|/run/systemd|/proc|/sys)")
              .andThen(lines -> lines.map(line -> line.replaceAll("/dev/loop\\d+", "/dev/loop")))),
      new FingerprintReading("addresses", ALL, List.of("ip", "-oneline", "address"),
          text -> text.lines().map(line -> line.replaceFirst("^\\d+: ", ""))),
      new FingerprintReading("packet filter", NODES, List.of("nft", "--stateless", "list", "ruleset"),
          without(OF_THE_ENGINE)),
      new FingerprintReading("units", ALL, List.of("systemctl", "list-units", "--no-legend", "--plain",
          "--type=service,socket,timer,path", "--state=active,activating,failed"),
          // A controller that took longer to stop than its unit allows is stopped like any other. A transient service
          // comes to its end by itself; a transient timer has its effect still before it.
          without("^(bsfg-(metrics|freshness|backup)\\.service|bsfg-controller\\.service +loaded +failed"
              + "|user@|user-runtime|run-[^ ]*\\.service|systemd-(timedated|hostnamed|tmpfiles|localed))")
              .andThen(lines -> lines.map(FingerprintReading::unit))),
      new FingerprintReading("sockets", ALL, List.of("ss", "-Hltn"),
          without(OF_THE_ENGINE + "|127\\.0\\.0\\.1:[3-6]\\d{4}")
              .andThen(lines -> lines.map(column(3, "\\s+")))),
      new FingerprintReading("containers", NODES,
          List.of("docker", "ps", "-a", "--format", "{{.Names}} {{.Image}} {{.State}}"), String::lines),
      new FingerprintReading("images", NODES,
          List.of("docker", "images", "--no-trunc", "--format", "{{.Repository}}:{{.Tag}} {{.ID}}"), String::lines),
      new FingerprintReading("time", NODES, List.of("chronyc", "-c", "-n", "sources"),
          text -> text.lines().map(column(1, ","))),
      new FingerprintReading("JetStream", NODES,
          List.of("curl", "-s", "--max-time", "3", "http://127.0.0.1:8222/healthz"), String::lines),
      new FingerprintReading("JetStream cluster", NODES,
          List.of("curl", "-s", "--max-time", "3", "http://127.0.0.1:8222/jsz?meta=1"),
          FingerprintReading::troubleOfCluster),
      // What was measured while a sabotage lasted is scraped after its end, too, until it is measured anew. Which
      // backup is the newest may change at any time; before the year 2033 its time begins with a 1.
      new FingerprintReading("metrics", NODES, List.of("cat", "/var/lib/prometheus/node-exporter/bsfg.prom"),
          without("^#|is_meta_leader|replica_current|_messages |_object_seconds 1")),
      new FingerprintReading(MEASURING, NODES, List.of("systemctl", "is-active", "bsfg-metrics.service"),
          text -> text.lines().filter("activating"::equals)));

  /** What follows from it, later. */
  static final List<FingerprintReading> OF_MONITORING = List.of(
      new FingerprintReading("alerts", List.of("services"),
          List.of("curl", "-s", "--max-time", "3", "http://127.0.0.1:9093/api/v2/alerts"),
          found("\"alertname\":\"[^\"]*\"")),
      new FingerprintReading("receivers of alerts", List.of("services"),
          List.of("curl", "-s", "--max-time", "3", "http://127.0.0.1:9090/api/v1/alertmanagers"),
          found("\"url\":\"[^\"]*\"")),
      new FingerprintReading("health of rules", List.of("services"),
          List.of("curl", "-s", "--max-time", "3", "http://127.0.0.1:9090/api/v1/rules?type=alert"),
          found("\"health\":\"[^\"]*\"")),
      new FingerprintReading("monitoring", List.of("services"),
          List.of("curl", "-s", "--max-time", "3", "--get", "--data-urlencode",
              "query={__name__=~\"up|bsfg_vrrp_master|bsfg_controller_active|bsfg_jetstream_cluster_size"
                  + "|bsfg_jetstream_quorum|bsfg_raid_disks|bsfg_device_healthy|bsfg_certificate_not_after_seconds\"}"
                  + or("min(bsfg_jetstream_replica_current)") + or("sum(bsfg_jetstream_is_meta_leader)")
                  + or("count(timestamp(bsfg_backup_newest_object_seconds) > time() - 11)")
                  + or("count(bsfg_backup_newest_object_seconds > time() - 86400)")
                  + or("count(bsfg_backup_newest_object_seconds > time())")
                  + or("count(timestamp(node_textfile_mtime_seconds) - node_textfile_mtime_seconds < 15)"),
              "http://127.0.0.1:9090/api/v1/query"), MonitoredValues::lines));

  /** What has the same labels would be taken for the same, whatever its name, and the first kept: each has its own. */
  private static String or(String withoutLabels) {
    return " or label_replace(%s, \"of\", \"%s\", \"\", \"\")".formatted(
        withoutLabels, withoutLabels.replaceAll("[^a-z0-9_]+", " ").strip());
  }

  /** The unit and whether it is active: a timer waits or runs from one moment to the next, columns vary. */
  private static String unit(String line) {
    return String.join(" ", Arrays.asList(line.strip().split("\\s+", 4)).subList(0, 3));
  }

  /** Who leads may change at any time; only the leader knows of the others, and one cut off may believe it leads. */
  private static Stream<String> troubleOfCluster(String text) {
    return MetaGroup.read(text).map(group -> {
      boolean follows = group.peers().stream().anyMatch(peer -> peer.name().equals(group.leader()));
      return group.leader().isEmpty() ? Stream.of("no leader")
          : group.peers().stream().filter(peer -> peer.offline() || !follows && !peer.current())
              .map(peer -> peer.name() + (peer.offline() ? " is offline" : " is not current"));
    }).orElseGet(() -> Stream.of("no report"));
  }

  /** The lab's engine writes these anew at each start of a container, whatever is in them. */
  private static String file(String line) {
    return line.replaceFirst("^(/etc/(?:hostname|hosts|resolv\\.conf) f .*) \\S+$", "$1");
  }

  private static Function<String, Stream<String>> without(String passing) {
    Pattern pattern = Pattern.compile(passing);
    return text -> text.lines().filter(line -> !pattern.matcher(line).find());
  }

  /** Counted from 0; the last one of a line that has fewer. */
  private static UnaryOperator<String> column(int wanted, String separator) {
    return line -> {
      String[] parts = line.split(separator);
      return parts[Math.min(wanted, parts.length - 1)];
    };
  }

  private static Function<String, Stream<String>> found(String pattern) {
    return text -> Pattern.compile(pattern).matcher(text).results().map(match -> match.group());
  }
}
