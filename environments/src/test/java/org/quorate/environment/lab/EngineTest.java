package org.quorate.environment.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EngineTest {
  @ParameterizedTest
  @CsvSource({"1.40, true", "1.41, false", "1.100, false", "2.0, false", "0.99, true"})
  void compares_versions_by_number_and_not_by_letter(String version, boolean older) {
    assertThat(Engine.older(version, "1.41")).isEqualTo(older);
  }

  @ParameterizedTest
  @CsvSource({
      "debian:trixie-slim, docker.io",
      "nats:2.15.2, docker.io",
      "library/debian:1, docker.io",
      "ghcr.io/shopify/toxiproxy:2.12.0, ghcr.io",
      "localhost:5000/x:1, localhost:5000"})
  void knows_which_registry_an_image_comes_from(String reference, String host) {
    assertThat(Registries.host(reference)).isEqualTo(host);
  }

  @ParameterizedTest
  @CsvSource({
      "kernel/net/sched/sch_netem.ko, sch_netem",
      "kernel/net/sched/sch_netem.ko.xz: kernel/lib/crc32.ko, sch_netem",
      "kernel/drivers/md/md-mod.ko.zst:, md_mod"})
  void reads_names_of_kernel_modules(String line, String name) {
    assertThat(KernelFeatures.name(line)).isEqualTo(name);
  }
}
