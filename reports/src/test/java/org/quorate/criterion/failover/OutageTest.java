package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.criterion.failover.Case.notProven;
import static org.quorate.criterion.failover.Case.proven;
import static org.quorate.criterion.failover.Case.refuted;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;

/** Clients are to be served again within 10 s; at least three of their requests have to be served at all. */
class OutageTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @ParameterizedTest
  @MethodSource("limits")
  void it_is_held_against_the_limit_with_both_its_bounds(Case row) {
    row.holdsFor(tape -> Outage.judge(tape.record(), LIMIT, 3));
  }

  static List<Case> limits() {
    return List.of(
        proven("only short pauses", served().append("c", "ok", 5000, 5010).end(20_000),
            "not served for 0 to 3010 ms"),
        proven("a pause of exactly the limit", served().append("c", "ok", 11_900, 12_000).end(20_000),
            "not served for 0 to 10000 ms"),
        notProven("a pause of a millisecond more", served().append("c", "ok", 11_900, 12_001).end(20_000),
            "not served for 0 to 10001 ms: too coarse to tell"),
        notProven("failing for exactly the limit", served().append("f", "refused", 3000, 3010)
            .append("g", "refused", 13_010, 13_020).append("c", "ok", 13_100, 13_110).end(20_000),
            "not served for 10000 to 11110 ms: too coarse to tell"),
        refuted("failing for a millisecond more", served().append("f", "refused", 3000, 3010)
            .append("g", "refused", 13_011, 13_020).append("c", "ok", 13_100, 13_110).end(20_000),
            "not served for 10001 to 11110 ms"),
        proven("one request that failed takes no time for certain", served().append("f", "refused", 3000, 3500)
            .append("c", "ok", 4000, 4010).end(20_000), "not served for 0 to 2010 ms"),
        proven("it began with the first failure that was told", served().append("f", "unknown", 3000, 9000)
            .append("g", "refused", 3100, 3110).append("h", "refused", 5000, 5010).append("c", "ok", 6000, 6010)
            .end(20_000), "not served for 1890 to 4010 ms"),
        proven("failing before anything was ever served", DrillTape.of("drill").append("f", "refused", 1100, 1110)
            .append("g", "refused", 1200, 1210).append("a", "ok", 2000, 2010).append("b", "ok", 2100, 2110)
            .append("c", "ok", 2200, 2210).end(20_000), "not served for 90 to 910 ms"),
        refuted("what a node of the zone takes directly serves no client", served().append("f", "refused", 3000, 3010)
            .asked("gamma", "write", "k", "v", "ok", 8000, 8010).append("g", "refused", 14_000, 14_010)
            .append("c", "ok", 14_100, 14_110).end(20_000), "not served for 10990 to 12110 ms"),
        notProven("failing until the end", served().append("c", "ok", 2500, 2510).append("f", "refused", 3000, 3010)
            .append("g", "refused", 4000, 4010).end(9000),
            "not served for 990 to 6500 ms, and not again before the drill ended: too coarse to tell"),
        notProven("nobody asked any more while the fault lasted", served().append("c", "ok", 2500, 2510)
            .exchange("undone", "", 14_000, 14_100).end(20_000),
            "not served for 0 to 17500 ms, and not again before the drill ended: too coarse to tell"),
        proven("they asked until the fault was gone", served().append("c", "ok", 11_000, 11_010)
            .exchange("undone", "", 10_900, 11_000).end(20_000), "not served for 0 to 9010 ms"),
        notProven("nobody asked before the change", DrillTape.of("drill").exchange("applied", "", 1500, 1600)
            .append("a", "ok", 1990, 1995).append("b", "ok", 2000, 2010).append("c", "ok", 2100, 2110).end(9000),
            "nobody asked before the change, first 490 ms after it was ordered"),
        notProven("one that was under way all the while was served at some moment of it", served()
            .append("s", "ok", 2500, 16_000).append("f", "refused", 2600, 2610).append("g", "refused", 15_000, 15_010)
            .append("c", "ok", 16_100, 16_110).end(20_000), "not served for 0 to 13610 ms: too coarse to tell"),
        notProven("too few served", served().append("f", "refused", 3000, 3010).end(9000),
            "2 of 3 requests were served in the whole drill: too few to tell"));
  }

  @Test
  void the_longest_is_measured_and_rests_on_the_requests_around_it() {
    DrillTape tape = served().append("c", "ok", 4000, 4010).append("f", "refused", 5000, 5010)
        .append("g", "refused", 5100, 5110).append("d", "ok", 5200, 5210).append("e", "ok", 9000, 9010).end(20_000);
    Finding finding = Outage.judge(tape.record(), LIMIT, 3);
    assertThat(finding.expected()).isEqualTo("clients served again within 10000 ms");
    assertThat(finding.observed()).isEqualTo("not served for 90 to 1210 ms; not served for 0 to 3810 ms");
    assertThat(finding.measured()).containsExactly(new Measured("outage seen by clients", 0, 3810, 10_000));
    assertThat(finding.evidence()).containsExactly(5L, 6L, 7L, 8L, 9L);
  }

  @Test
  void too_few_requests_rest_on_the_whole_drill() {
    assertThat(Outage.judge(served().end(9000).record(), LIMIT, 3).evidence()).containsExactly(2L, 5L);
  }

  private static DrillTape served() {
    return DrillTape.of("drill").append("a", "ok", 1990, 1995).append("b", "ok", 2000, 2010);
  }
}
