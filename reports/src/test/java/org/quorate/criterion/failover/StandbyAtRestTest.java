package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Zone;
import org.quorate.criterion.vip.AddressOutput;
import org.quorate.evidence.Entry;
import org.quorate.evidence.Evidence;

/** After a restoration the standby runs no controller, whatever runs it. */
class StandbyAtRestTest {
  private static final String AT_REST = "Id=bsfg-controller.service\nLoadState=loaded\nActiveState=inactive\n";
  private static final String ACTIVE = AT_REST.replace("inactive", "active");
  private static final String SPARE = "{\"ID\":\"" + "c0".repeat(32) + "\",\"Image\":\"bsfg/controller:1.0.0\","
      + "\"Labels\":\"com.docker.compose.service=bsfg-controller\",\"Names\":\"spare\",\"State\":\"running\"}\n";

  @ParameterizedTest(name = "{0}")
  @CsvSource(quoteCharacter = '"', value = {
      "nothing of it, none, PROVEN, alpha had it",
      "its unit was seen, unit, REFUTED, \"[alpha, beta] had it\"",
      "a container without its unit, container, REFUTED, beta: container spare",
      "nobody read what runs there, unread, NOT_PROVEN, was not read"})
  void judged_by_unit_and_container(String what, String trouble, String verdict, String observed) {
    Finding finding = RestorationCriteria.STANDBY_WITHOUT_CONTROLLER_AFTER_RESTORATION.judge(evidence(trouble));

    assertThat(finding.verdict().name()).isEqualTo(verdict);
    assertThat(finding.observed()).contains(observed);
  }

  private static Evidence evidence(String trouble) {
    UnaryOperator<DrillTape> also =
        tape -> trouble.equals("unit") ? tape.sees("unit", "held", "beta", 15_000, 15_001) : tape;
    List<Entry> all = new ArrayList<>(GoodDrills.restoration(also).evidence().entries());
    if (!trouble.equals("unread")) {
      read(trouble.equals("container") ? SPARE : "").evidence().entries().stream().skip(1).forEach(entry ->
          all.add(new Entry(all.size() + 1L, entry.at(), entry.monotonicNanos(), entry.kind(), entry.name(),
              entry.subject(), entry.body())));
    }
    return new Evidence(all);
  }

  private static Zone read(String onBeta) {
    Zone zone = Zone.example();
    zone.reads("addresses", "alpha", AddressOutput.of("10.1.1.11", "10.1.1.10/24 on eth0")).reads("units", "alpha", ACTIVE)
        .reads("containers", "alpha", "").reads("controller-containers", "alpha", "");
    zone.reads("addresses", "beta", AddressOutput.of("10.1.1.12", "")).reads("units", "beta", AT_REST)
        .reads("containers", "beta", onBeta).reads("controller-containers", "beta", "");
    return zone.reads("addresses", "gamma", AddressOutput.of("10.1.1.13", ""))
        .reads("listening-sockets", List.of("alpha", "beta"),
            "LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=1,fd=3))\n");
  }
}
