package org.quorate.environment.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.fixture.zone.LabAddresses;

final class SubnetsTest {
  @ParameterizedTest
  @CsvSource({
      "198.18.7.0/24, 198.18.7.0/24, true",
      "198.18.7.0/24, 198.18.7.128/25, true",
      "198.18.7.0/24, 198.18.0.0/15, true",
      "198.18.7.0/24, 198.18.7.1/32, true",
      "198.18.7.0/24, 0.0.0.0/0, true",
      "198.18.7.0/24, 198.18.8.0/24, false",
      "198.18.7.0/24, 172.17.0.0/16, false",
      "198.18.7.0/24, fd00::/8, false",
      "198.18.7.0/24, garbage, false"})
  void knows_what_overlaps(String one, String other, boolean overlap) {
    assertThat(Subnets.overlap(one, other)).isEqualTo(overlap);
  }

  @Test
  void passes_over_networks_in_use() {
    LabAddresses first = Subnets.free("run", List.of()).orElseThrow();
    LabAddresses second = Subnets.free("run", List.of(first.network())).orElseThrow();
    assertThat(second.network()).isNotEqualTo(first.network());
    assertThat(second.index()).isEqualTo((first.index() + 1) % LabAddresses.NETWORKS);
  }

  @Test
  void finds_none_when_all_are_in_use() {
    assertThat(Subnets.free("run", List.of("198.18.0.0/15"))).isEmpty();
  }

  @Test
  void finds_the_last_free_one_wherever_it_begins() {
    Set<String> all = new TreeSet<>();
    IntStream.range(0, LabAddresses.NETWORKS).forEach(index -> all.add(new LabAddresses(index).network()));
    all.remove("198.19.255.0/24");
    assertThat(Subnets.free("anything", all)).contains(new LabAddresses(511));
  }
}
