package org.quorate.criterion.vip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Zone;

class VipHoldersTest {
  private static final String VIP = "10.1.1.10/24 on eth0";

  @Test
  void each_node_is_asked_itself() {
    VipHolders holders = VipHolders.of(VipCriteriaTest.zone(List.of(VIP, "10.1.1.10/32 on lo", "?")).evidence(), "e");
    assertThat(holders.roles()).containsExactly("alpha", "beta");
    assertThat(holders.on("alpha")).extracting(Object::toString).containsExactly(VIP);
    assertThat(holders.on("beta")).extracting(Object::toString).containsExactly("10.1.1.10/32 on lo");
    assertThat(holders.on("gamma")).isEmpty();
    assertThat(holders.described())
        .isEqualTo("alpha: 10.1.1.10/24 on eth0; beta: 10.1.1.10/32 on lo; gamma: unknown");
    assertThat(holders.lines()).containsExactly(2L, 3L, 4L);
    assertThat(holders.single()).isEmpty();
    assertThat(holders.gaps().orElseThrow().observed()).startsWith("gamma: ");
    assertThat(holders.gaps(List.of("alpha", "beta"))).isEmpty();
    assertThat(holders.gaps(List.of("beta", "gamma"))).isPresent();
  }

  @Test
  void there_is_one_holder_only_when_every_node_is_known() {
    assertThat(VipHolders.of(VipCriteriaTest.zone(List.of("", VIP, "")).evidence(), "e").single()).contains("beta");
    assertThat(VipHolders.of(VipCriteriaTest.zone(List.of("", VIP, "?")).evidence(), "e").single()).isEmpty();
    assertThat(VipHolders.of(VipCriteriaTest.zone(List.of("", "", "")).evidence(), "e").single()).isEmpty();
  }

  @Test
  void a_node_that_was_never_read_has_no_line() {
    Zone zone = Zone.example().reads("addresses", "beta", AddressOutput.of("10.1.1.12", VIP));
    VipHolders holders = VipHolders.of(zone.evidence(), "e");
    assertThat(holders.lines()).containsExactly(2L);
    assertThat(holders.described()).isEqualTo("alpha: unknown; beta: 10.1.1.10/24 on eth0; gamma: unknown");
  }

  @Test
  void what_is_found_behind_it_rests_on_it_and_keeps_its_verdict() {
    VipHolders holders = VipHolders.of(VipCriteriaTest.zone(List.of(VIP, "", "")).evidence(), "e");
    Finding proven = holders.behind(Finding.proven("e", "alpha: good", 9L));
    assertThat(proven.observed())
        .isEqualTo("alpha: good; alpha: 10.1.1.10/24 on eth0; beta: no VIP; gamma: no VIP");
    assertThat(proven.expected()).isEqualTo("e");
    assertThat(proven.evidence()).containsExactly(2L, 3L, 4L, 9L);
    Finding refuted = holders.behind(Finding.refuted("e", "alpha: bad", 9L));
    assertThat(refuted.observed()).isEqualTo("alpha: bad");
    assertThat(refuted.verdict().word()).isEqualTo("REFUTED");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "vip-one-holder; 10.1.1.10/24 on eth0 on one node and one only, Alpha or Beta",
    "vip-on-alpha; the VIP on Alpha and not on Beta", "vip-not-absent; the VIP on Alpha or Beta",
    "vip-not-twice; the VIP on no more than one node"})
  void what_is_expected_and_what_it_rests_on(String name, String expected) {
    Criterion criterion =
        VipCriteria.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    for (String second : List.of("", VIP)) {
      Finding finding = criterion.judge(VipCriteriaTest.zone(List.of(VIP, second, "")).evidence());
      assertThat(finding.expected()).isEqualTo(expected);
      assertThat(finding.observed()).startsWith("alpha: 10.1.1.10/24 on eth0; beta: ").endsWith("; gamma: no VIP");
      assertThat(finding.evidence()).containsExactly(2L, 3L, 4L);
    }
  }
}
