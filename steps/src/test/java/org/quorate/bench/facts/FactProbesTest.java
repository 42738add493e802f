package org.quorate.bench.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.bench.facts.Fact.Kind;
import org.quorate.evidence.Answer;
import org.quorate.evidence.Sample;
import org.quorate.verdict.Verdict;

/** The same answers mean the same as they do to the others: a fact that does not hold is never proven. */
class FactProbesTest {
  private static final Map<String, String> SO = Map.of("mode", "640", "owner", "root", "group", "shadow",
      "protocol", "tcp6", "filesystem", "ext4", "home", "/home/q", "value", "Linux", "says", "OpenSSL 3.");

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "FILE         | 640 root shadow | 644 root shadow",
    "PACKAGE      | \"Package: chrony\nStatus: install ok installed\" | Status: deinstall ok config-files",
    "SERVICE      | \"ActiveState=active\nUnitFileState=enabled\" | \"ActiveState=active\nUnitFileState=disabled\"",
    "PORT         | LISTEN 0 4096 *:4222 *:* | LISTEN 0 4096 127.0.0.1:4222 0.0.0.0:*",
    "PORT         | LISTEN 0 4096 [::]:4222 [::]:* | \"\"",
    "MOUNT        | ext4 | tmpfs",
    "USER         | q:x:1:1::/home/q:/bin/sh | q:x:1:1::/root:/bin/sh",
    "KERNEL_PARAM | Linux | Plan 9",
    "COMMAND      | OpenSSL 3.5.1 | LibreSSL 3."})
  void a_fact_is_proven_by_what_holds_and_refuted_by_what_does_not(Kind kind, String holds, String not) {
    Fact fact = new Fact(1, kind, "4222", SO);
    assertThat(FactProbes.judge(fact, answer(0, holds)).verdict()).isEqualTo(Verdict.PROVEN);
    assertThat(FactProbes.judge(fact, answer(0, not)).verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(FactProbes.judge(fact, answer(0, "garbage \u0000")).verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(FactProbes.judge(fact, answer(1, holds)).verdict()).isEqualTo(Verdict.REFUTED);
    assertThat(FactProbes.probe(fact).argv()).isNotEmpty();
  }

  private static Sample answer(int exit, String out) {
    return new Sample(1, "fact-01", "alpha", "", Answer.ANSWERED, exit, out, "", 0, 1, false);
  }
}
