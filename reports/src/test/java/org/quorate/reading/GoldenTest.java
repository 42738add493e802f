package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quorate.reading.firewall.Fate;
import org.quorate.reading.firewall.Packet;
import org.quorate.reading.firewall.Ruleset;

/** Recorded outputs of several versions of a program are read, and read as what they say. */
class GoldenTest {
  @TestFactory
  Stream<DynamicTest> every_recorded_output_is_read() {
    return Golden.readers().entrySet().stream().flatMap(reader -> Golden.of(reader.getKey()).entrySet().stream()
        .map(text -> DynamicTest.dynamicTest(reader.getKey() + " " + text.getKey(), () ->
            assertThat(reader.getValue().apply(text.getValue()).isPresent()).isEqualTo(!text.getKey().endsWith("absent")))));
  }

  @Test
  void addresses_and_listeners_are_those_of_the_namespace_they_were_recorded_in() {
    for (String version : List.of("iproute2-5.10", "iproute2-6.1")) {
      assertThat(Addresses.read(Golden.text("ip", version)).orElseThrow().carrying("127.0.0.1"))
          .containsExactly(new Addresses.Address("lo", "127.0.0.1", 8));
      ListeningSockets sockets = ListeningSockets.read(Golden.text("ss", version)).orElseThrow();
      assertThat(sockets.on(4222)).singleElement().satisfies(socket -> {
        assertThat(socket.wildcard()).isFalse();
        assertThat(socket.processes()).containsExactly("python3");
      });
      assertThat(sockets.on(8222)).singleElement().matches(ListeningSockets.Socket::wildcard);
    }
  }

  @Test
  void a_read_only_mount_and_the_lines_of_fstab_are_the_same_in_every_version() {
    for (String version : List.of("util-linux-2.36", "util-linux-2.38")) {
      assertThat(Mount.parse(Golden.text("findmnt", version)).orElseThrow()).singleElement()
          .matches(Mount::readOnly).matches(mount -> !mount.wholeDevice()).matches(mount -> mount.target().equals("/mnt"));
      assertThat(PersistentMount.parse(Golden.text("findmnt-fstab", version)).orElseThrow())
          .extracting(PersistentMount::target).containsExactly("/data/jetstream", "/artifacts");
      assertThat(BlockDevices.parse(Golden.text("lsblk", version)).orElseThrow()).singleElement()
          .isEqualTo(new BlockDevice("loop0", "loop", "", ""));
    }
  }

  @Test
  void a_certificate_ends_when_it_ends_in_every_version() {
    for (String version : List.of("openssl-1.1", "openssl-3.0")) {
      Instant end = CertificateEnd.read(Golden.text("openssl-dates", version)).orElseThrow();
      assertThat(end).isEqualTo(Instant.parse("2036-11-18T13:09:35Z"));
      assertThat(CertificateFile.parse(Golden.text("openssl-storeutl", version))).singleElement().satisfies(file -> {
        assertThat(file.path()).isEqualTo("/opt/bsfg/certs/server.crt");
        assertThat(file.certificates()).singleElement()
            .matches(certificate -> certificate.getNotAfter().toInstant().equals(end));
      });
    }
  }

  @Test
  void a_filesystem_and_what_lies_on_a_remote() {
    Superblock head = Superblock.parse(Golden.text("dumpe2fs", "e2fsprogs-1.47.0")).orElseThrow();
    assertThat(head).isEqualTo(new Superblock("11111111-1111-4111-8111-111111111111", "clean", 0));
    assertThat(Superblock.parse(Golden.text("dumpe2fs", "tune2fs-1.47.0")).orElseThrow()).matches(Superblock::sound);
    DeviceFilesystems devices = DeviceFilesystems.parse(Golden.text("blkid", "util-linux-2.38")).orElseThrow();
    assertThat(devices.withUuid(head.uuid())).containsExactly("/dev/sdb1");
    assertThat(devices.type("/dev/sdb1")).contains("ext4");
    for (String version : List.of("rclone-1.53", "rclone-1.60.1-local")) {
      assertThat(RemoteListing.read(0, Golden.text("rclone-lsjson", version), "").objects()).singleElement()
          .matches(object -> object.path().equals("plant-a-1.tar.gz") && object.bytes() == 3);
    }
  }

  @Test
  void a_checksum_that_fails_is_told_apart() {
    for (String version : List.of("coreutils-8.32", "coreutils-9.1")) {
      assertThat(Checksums.results(Golden.text("sha256sum", version)).orElseThrow())
          .isEqualTo(Map.of("c", "OK", "k", "FAILED"));
    }
  }

  @Test
  void daemons_say_who_and_how_they_are() {
    for (String version : List.of("chrony-4.0", "chrony-4.3", "chrony-4.6.1")) {
      assertThat(ChronyTracking.parse(Golden.text("chronyc-tracking", version)).orElseThrow().synchronised()).isTrue();
      assertThat(ChronySource.parse(Golden.text("chronyc-sources", version)).orElseThrow()).anyMatch(ChronySource::selected);
    }
    for (String version : List.of("20.10.24", "26.1.5")) {
      assertThat(DockerVersion.parse(Golden.text("docker-version", "docker-" + version)).orElseThrow())
          .matches(docker -> docker.server().startsWith(version) && docker.has("runc") && docker.has("containerd"));
    }
    assertThat(NatsServer.read(Golden.text("nats-varz", "nats-server-2.15.2")).orElseThrow())
        .matches(server -> server.clientPort() == 4222 && server.clusterPort() == 6222 && server.monitoringPort() == 8222);
    assertThat(MetaGroup.read(Golden.text("nats-jsz", "nats-server-2.15.2")).orElseThrow().size()).isEqualTo(3);
    assertThat(ServerRoutes.read(Golden.text("nats-routez", "nats-server-2.15.2")).orElseThrow().remotes()).hasSize(2);
    for (String version : List.of("11", "12", "13")) {
      assertThat(OsRelease.parse(Golden.text("os-release", "debian-" + version)).orElseThrow())
          .matches(release -> release.id().equals("debian") && release.version().equals(version));
    }
  }

  @Test
  void updates_from_the_security_archive_of_an_older_release_are_security_updates() {
    PendingUpdates oldest = PendingUpdates.parse(Golden.text("apt-get-simulation", "apt-2.2.4")).orElseThrow();
    assertThat(oldest.updates()).hasSize(28).contains("dpkg", "ucf");
    assertThat(oldest.security()).isEqualTo(oldest.updates());
    PendingUpdates old = PendingUpdates.parse(Golden.text("apt-get-simulation", "apt-2.6.1")).orElseThrow();
    assertThat(old.updates()).hasSize(10).contains("libssl3", "perl-modules-5.36");
    assertThat(old.security()).isEqualTo(old.updates());
  }

  @Test
  void rules_of_an_older_packet_filter_let_the_same_pass() {
    Ruleset rules = Ruleset.parse(Golden.text("nft", "nftables-0.9.8")).orElseThrow();
    assertThat(rules.incoming(Packet.tcp("198.18.5.1", "198.18.0.1", 4222, "eth0"))).containsExactly(Fate.ACCEPTED);
    assertThat(rules.incoming(Packet.tcp("198.18.5.1", "198.18.0.1", 8222, "eth0"))).containsExactly(Fate.BLOCKED);
    assertThat(rules.incoming(Packet.tcp("198.20.5.1", "198.18.0.1", 4222, "eth0"))).containsExactly(Fate.BLOCKED);
    assertThat(rules.incoming(Packet.vrrp("198.20.5.1", "198.18.0.1", "eth0"))).containsExactly(Fate.ACCEPTED);
  }

  /** Many outputs share a form; what one program prints must not pass for another's by being JSON or lines of key and value. */
  @Test
  void reports_of_one_servers_address_do_not_pass_for_another_ones() {
    Map<String, Function<String, Optional<?>>> readers = Golden.readers();
    for (List<String> pair : List.of(List.of("nats-varz", "nats-jsz"), List.of("nats-jsz", "nats-varz"),
        List.of("nats-varz", "nats-routez"), List.of("findmnt", "lsblk"), List.of("lsblk", "findmnt"),
        List.of("ip", "systemctl-list-unit-files"), List.of("systemctl-list-unit-files", "ip"),
        List.of("systemctl-show", "blkid"), List.of("blkid", "systemctl-show"), List.of("ss", "ss-established"),
        List.of("ss-established", "ss"), List.of("mdstat", "mdadm-detail"), List.of("docker-ps", "docker-version"))) {
      Golden.of(pair.get(1)).values().forEach(text ->
          assertThat(readers.get(pair.get(0)).apply(text)).as("%s read as %s", pair.get(1), pair.get(0)).isEmpty());
    }
  }
}
