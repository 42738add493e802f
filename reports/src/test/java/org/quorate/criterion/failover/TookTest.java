package org.quorate.criterion.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.criterion.Finding;
import org.quorate.criterion.Measured;
import org.quorate.verdict.Verdict;

class TookTest {
  private static final long ORDERED = 5_000_000_000L;

  @ParameterizedTest
  @CsvSource({
    "0,0,PROVEN", "0,9999,PROVEN", "9000,10000,PROVEN", "10000,10000,PROVEN",
    "9000,10001,NOT_PROVEN", "10000,10001,NOT_PROVEN", "0,60000,NOT_PROVEN",
    "10001,10001,REFUTED", "10001,20000,REFUTED"})
  void surely_within_or_surely_not(long lowerMillis, long upperMillis, Verdict verdict) {
    Finding finding = Took.within("the VIP on beta", ORDERED,
        new Bracket(ORDERED + lowerMillis * 1_000_000, ORDERED + upperMillis * 1_000_000), Duration.ofSeconds(10), 7L);
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.measured()).containsExactly(new Measured("the VIP on beta", lowerMillis, upperMillis, 10_000));
    assertThat(finding.evidence()).containsExactly(7L);
    assertThat(finding.observed()).contains("after %d to %d ms".formatted(lowerMillis, upperMillis));
  }

  @ParameterizedTest
  @CsvSource({"-100,-50,0,0", "-100,50,0,50"})
  void nothing_takes_less_than_no_time(long lowerMillis, long upperMillis, double lower, double upper) {
    Finding finding = Took.within("an answer", ORDERED,
        new Bracket(ORDERED + lowerMillis * 1_000_000, ORDERED + upperMillis * 1_000_000), Duration.ofSeconds(10));
    assertThat(finding.measured()).containsExactly(new Measured("an answer", lower, upper, 10_000));
  }
}
