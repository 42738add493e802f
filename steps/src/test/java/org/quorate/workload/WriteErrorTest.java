package org.quorate.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteErrorTest {
  @ParameterizedTest
  @CsvSource({"10002,false", "10023,false", "10054,true", "10109,true", "10158,false", "10164,false", "10077,false",
      "10008,false", "1,false", "-1,false"})
  void only_what_any_server_would_say_is_decided(int code, boolean decided) {
    assertThat(new WriteError(code, "why").surelyNotStored(OptionalLong.empty())).isEqualTo(decided);
    assertThat(new WriteError(code, "why").surelyNotStored(OptionalLong.of(7))).isEqualTo(decided);
  }

  @ParameterizedTest
  @CsvSource({
    "8,   wrong last sequence: 9,                    true,  a later value is committed",
    "0,   wrong last sequence: 1,                    true,  the key was to be new and is not",
    "8,   wrong last sequence: 999999999999999999,   true,  the longest there is",
    "8,   wrong last sequence: 7,                    false, from a server that knows less than its asker",
    "8,   wrong last sequence: 0,                    false, from a server that knows nothing of the key",
    "8,   wrong last sequence: 8,                    false, no server says so",
    "8,   wrong last sequence: 9999999999999999999,  false, more than fits",
    "8,   wrong last sequence: -9,                   false, no sequence",
    "8,   wrong last sequence,                       false, which one is not said",
    "8,   '',                                        false, nothing is said",
    "8,   a wrong last sequence: 9,                  false, said by another than JetStream",
  })
  void another_last_sequence_decides_only_when_it_is_later(long expected, String description, boolean decided,
      String why) {
    assertThat(new WriteError(10071, description).surelyNotStored(OptionalLong.of(expected))).as(why)
        .isEqualTo(decided);
  }

  @ParameterizedTest
  @CsvSource({"wrong last sequence: 9", "wrong last sequence"})
  void nothing_is_decided_against_an_expectation_that_was_not_told(String description) {
    assertThat(new WriteError(10071, description).surelyNotStored(OptionalLong.empty())).isFalse();
  }
}
