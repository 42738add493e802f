package org.quorate.criterion.vip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.vip.VipCriteria.ALPHA_HOLDS;
import static org.quorate.criterion.vip.VipCriteria.NOT_ABSENT;
import static org.quorate.criterion.vip.VipCriteria.NOT_TWICE;
import static org.quorate.criterion.vip.VipCriteria.ONE_HOLDER;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Spoilt;
import org.quorate.criterion.Zone;
import org.quorate.evidence.Answer;
import org.quorate.verdict.Verdict;

class VipCriteriaTest {
  private static final String VIP = "10.1.1.10/24 on eth0";

  /** Who has what, and what it means for one holder, Alpha, not absent, not twice. */
  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of(List.of(VIP, "", ""), List.of("P", "P", "P", "P")),
        Arguments.of(List.of("", VIP, ""), List.of("P", "R", "P", "P")),
        Arguments.of(List.of("", "", ""), List.of("R", "R", "R", "P")),
        Arguments.of(List.of(VIP, VIP, ""), List.of("R", "R", "P", "R")),
        Arguments.of(List.of(VIP, "10.1.1.10/32 on eth0", ""), List.of("R", "R", "P", "R")),
        Arguments.of(List.of("", "", VIP), List.of("R", "R", "R", "P")),
        Arguments.of(List.of(VIP, "", VIP), List.of("R", "P", "P", "R")),
        Arguments.of(List.of("10.1.1.10/32 on eth0", "", ""), List.of("R", "P", "P", "P")),
        Arguments.of(List.of("10.1.1.10/24 on lo", "", ""), List.of("R", "P", "P", "P")),
        Arguments.of(List.of("?", "", ""), List.of("N", "N", "N", "N")),
        Arguments.of(List.of(VIP, "?", ""), List.of("N", "N", "P", "N")),
        Arguments.of(List.of("?", VIP, VIP), List.of("R", "N", "P", "R")),
        Arguments.of(List.of(VIP, "", "?"), List.of("N", "P", "P", "N")));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void should_judge_by_who_really_has_the_address(List<String> nodes, List<String> verdicts) {
    Zone zone = zone(nodes);
    List<Criterion> criteria = List.of(ONE_HOLDER, ALPHA_HOLDS, NOT_ABSENT, NOT_TWICE);

    for (int at = 0; at < criteria.size(); at++) {
      Finding finding = criteria.get(at).judge(zone.evidence());
      assertThat(finding.verdict()).as("%s of %s: %s", criteria.get(at).name(), nodes, finding.observed())
          .isEqualTo(verdict(verdicts.get(at)));
    }
  }

  @Test
  void should_never_prove_without_or_from_garbled_readings_that_matter() {
    Spoilt.neverProvenWithoutItsReadings(ONE_HOLDER, zone(List.of(VIP, "", "")).evidence());
    Spoilt.neverProvenFromGarbage(ONE_HOLDER, zone(List.of(VIP, "", "")).evidence(), ONE_HOLDER.probes());
    Spoilt.neverProvenFromGarbage(NOT_TWICE, zone(List.of(VIP, "", "")).evidence(), NOT_TWICE.probes());
  }

  @Test
  void should_say_who_has_what() {
    Finding finding = ONE_HOLDER.judge(zone(List.of(VIP, "10.1.1.10/32 on eth0", "")).evidence());

    assertThat(finding.observed()).isEqualTo("alpha: 10.1.1.10/24 on eth0; beta: 10.1.1.10/32 on eth0; gamma: no VIP");
  }

  /** An address as {@code 10.1.1.10/24 on eth0}, an empty text for none, a question mark for a host that is silent. */
  static Zone zone(List<String> nodes) {
    Zone zone = Zone.example();
    List<String> roles = List.of("alpha", "beta", "gamma");
    for (int at = 0; at < roles.size(); at++) {
      if (nodes.get(at).equals("?")) {
        zone.unanswered("addresses", roles.get(at), Answer.UNREACHABLE);
      } else {
        zone.reads("addresses", roles.get(at), AddressOutput.of("10.1.1.1" + (at + 1), nodes.get(at)));
      }
    }
    return zone;
  }

  private static Verdict verdict(String letter) {
    return switch (letter) {
      case "P" -> Verdict.PROVEN;
      case "R" -> Verdict.REFUTED;
      default -> Verdict.NOT_PROVEN;
    };
  }
}
