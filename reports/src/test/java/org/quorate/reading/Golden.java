package org.quorate.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quorate.reading.firewall.Ruleset;
import org.quorate.reading.prometheus.Alert;
import org.quorate.reading.prometheus.AlertRule;
import org.quorate.reading.prometheus.PrometheusReply;

/** What programs of several versions really printed, a folder for each program, and how each is read. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** The reader of each program's output, by the name of its folder. */
  static Map<String, Function<String, Optional<?>>> readers() {
    Map<String, Function<String, Optional<?>>> readers = new TreeMap<>();
    readers.put("apt-get-simulation", PendingUpdates::parse);
    readers.put("blkid", DeviceFilesystems::parse);
    readers.put("chronyc-sources", ChronySource::parse);
    readers.put("chronyc-tracking", ChronyTracking::parse);
    readers.put("compose-config", ComposeManifest::read);
    readers.put("docker-ps", Containers::read);
    readers.put("docker-version", DockerVersion::parse);
    readers.put("dpkg-query", DebianPackage::parse);
    readers.put("dumpe2fs", Superblock::parse);
    readers.put("findmnt", Mount::parse);
    readers.put("findmnt-fstab", PersistentMount::parse);
    readers.put("ip", Addresses::read);
    readers.put("keepalived-configuration", KeepalivedConfiguration::read);
    readers.put("lsblk", BlockDevices::parse);
    readers.put("mdadm-detail", MdDetail::parse);
    readers.put("mdstat", MdStat::parse);
    readers.put("nats-configuration", NatsConfiguration::read);
    readers.put("nats-jsz", MetaGroup::read);
    readers.put("nats-log", ServerLog::read);
    readers.put("nats-routez", ServerRoutes::read);
    readers.put("nats-varz", NatsServer::read);
    readers.put("nft", Ruleset::parse);
    readers.put("openssl-dates", CertificateEnd::read);
    readers.put("openssl-storeutl", Golden::certificates);
    readers.put("os-release", OsRelease::parse);
    readers.put("package-lists", PackageLists::parse);
    readers.put("prometheus-alerts", text -> PrometheusReply.read(text).flatMap(reply -> Alert.firing(reply.data())));
    readers.put("prometheus-rules", text -> PrometheusReply.read(text).flatMap(reply -> AlertRule.listOf(reply.data())));
    readers.put("rclone-lsjson", Golden::listed);
    readers.put("sha256sum", Checksums::results);
    readers.put("smartctl", text -> SmartHealth.parse(0, text));
    readers.put("ss", ListeningSockets::read);
    readers.put("ss-established", Connections::parse);
    readers.put("systemctl-list-unit-files", UnitFiles::read);
    readers.put("systemctl-show", SystemdUnits::read);
    return readers;
  }

  /** What was recorded of a program, by version. */
  static Map<String, String> of(String program) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve(program))) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString().replaceFirst("\\.txt$", ""), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  static String text(String program, String version) {
    return of(program).get(version);
  }

  private static Optional<List<CertificateFile>> certificates(String text) {
    List<CertificateFile> files = CertificateFile.parse(text);
    return files.isEmpty() || files.stream().anyMatch(file -> file.certificates().isEmpty())
        ? Optional.empty() : Optional.of(files);
  }

  private static Optional<RemoteListing> listed(String text) {
    return Optional.of(RemoteListing.read(0, text, "")).filter(list -> list.state() == RemoteListing.State.LISTED);
  }
}
