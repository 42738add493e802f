package org.quorate.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvertisementTest {
  private static final long MOMENT = 1_772_366_400_123_456_000L;

  @ParameterizedTest
  @ValueSource(strings = {
    "1772366400.123456 eth0  Out IP 198.18.0.11 > 198.18.0.12: VRRPv2, Advertisement, vrid 51, prio 150, authtype none, "
        + "intvl 1s, length 20",
    "1772366400.123456 eth0  In  IP 198.18.0.11 > 198.18.0.12: VRRPv2, Advertisement, vrid 51, prio 150, authtype "
        + "simple, intvl 1s, length 20",
    "1772366400.123456 eth0  M   IP 198.18.0.11 > 224.0.0.18: VRRPv3, Advertisement, vrid 51, prio 150, intvl 100cs, "
        + "length 12",
    "1772366400.123456 IP 198.18.0.11 > 224.0.0.18: VRRPv2, Advertisement, vrid 51, prio 150, authtype none, intvl 1s, "
        + "length 20"})
  void an_advertisement_is_read_as_it_is_printed(String line) {
    assertThat(Advertisement.parse(line))
        .contains(new Advertisement("198.18.0.11", 51, 150, Duration.ofSeconds(1), MOMENT));
  }

  @Test
  void one_of_version_six() {
    assertThat(Advertisement.parse("1772366400.123456 eth0  Out IP6 fe80::1 > ff02::12: VRRPv3, Advertisement, vrid 7, "
        + "prio 0, intvl 25cs, length 24")).hasValueSatisfying(seen -> {
          assertThat(seen.source()).isEqualTo("fe80::1");
          assertThat(seen.resigns()).isTrue();
          assertThat(seen.interval()).isEqualTo(Duration.ofMillis(250));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "tcpdump: data link type LINUX_SLL2", "12:00:00.123456 IP 198.18.0.11 > 198.18.0.12: VRRPv2, Advertisement, "
        + "vrid 51, prio 150, authtype none, intvl 1s, length 20",
    "1772366400.123456 IP 198.18.0.11.123 > 198.18.0.12.123: NTPv4, Client, length 48",
    "1772366400.123456 IP 198.18.0.11 > 198.18.0.12: VRRPv2, Advertisement, vrid 51, prio",
    "1772366400.123456 IP 198.18.0.11 > 198.18.0.12: VRRPv2, Unknown, vrid 51, prio 150, authtype none, intvl 1s, "
        + "length 20",
    "1772366400.123456 IP 198.18.0.11 > 198.18.0.12: VRRPv2, Advertisement, vrid 51, prio 1500, authtype none, intvl "
        + "1s, length 20", "\u0000\uFFFD"})
  void anything_else_is_none(String line) {
    assertThat(Advertisement.parse(line)).isEmpty();
  }
}
