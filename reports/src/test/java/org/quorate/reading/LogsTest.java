package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where logs go, what they say, and what grep finds. */
class LogsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      *.* @@10.1.1.40:6514                                          | 10.1.1.40:6514/tcp
      *.* @10.1.1.40                                                | 10.1.1.40:514/udp
      *.*  @@(o)[fe80::1]:6514;Format                               | fe80::1:6514/tcp
      @@logs.example                                                | logs.example:514/tcp
      *.* action(type="omfwd" target="10.1.1.40" port="6514" protocol="TCP") | 10.1.1.40:6514/tcp
      *.* Action (protocol = "tcp" Target = " 10.1.1.40 ")          | 10.1.1.40:514/tcp
      target="10.1.1.40"                                            | 10.1.1.40:514/udp
      action(type="omfile" port="1")                                |
      uri: http://10.1.1.40:3100/loki                               | 10.1.1.40:3100
      host logs.example:24224                                       | logs.example:24224
      # *.* @@10.1.1.40:6514                                        |
      *.* /var/log/syslog # to 10.1.1.40:6514                       |
      version: 1:2                                                  |
      """)
  void a_configuration_names_where_logs_go(String line, String target) {
    assertThat(LogDestination.all(line)).extracting(LogDestination::toString)
        .isEqualTo(target == null ? List.of() : List.of(target));
  }

  @Test
  void several_actions_are_several_destinations() {
    assertThat(LogDestination.all("""
        module(load="imuxsock")
        action(type="omfwd"
               target="10.1.1.40"
               port="6514" protocol="tcp")
        action(type="omfwd" target="10.1.1.41")
        *.* @@10.1.1.42
        """)).containsExactly(new LogDestination("10.1.1.40", "6514", "tcp"), new LogDestination("10.1.1.41", "514", "udp"),
        new LogDestination("10.1.1.42", "514", "tcp"));
    assertThat(new LogDestination("10.1.1.40", "6514", "tcp").target()).isEqualTo("10.1.1.40:6514");
  }

  @Test
  void lines_of_a_shipped_log_have_a_time() {
    assertThat(LogLine.listOf("""
        alf of a first line
        2026-01-05T10:00:00.1+01:00 beta keepalived: Entering MASTER STATE
        2026-01-05T10:00:00Z
        2026-01-05T10:00:01Z gamma up
        """)).containsExactly(
        new LogLine(Instant.parse("2026-01-05T09:00:00.1Z"), "beta keepalived: Entering MASTER STATE"),
        new LogLine(Instant.parse("2026-01-05T10:00:01Z"), "gamma up"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0  | /etc/a:x | ''                                    | true
      1  | ''       | ''                                    | true
      2  | /etc/a:x | 'grep: /etc/b: No such file or directory' | true
      2  | ''       | 'grep: /etc/b: No such file or directory' | true
      2  | ''       | ''                                    | false
      2  | ''       | 'grep: /etc/b: Permission denied'     | false
      0  | ''       | ''                                    | false
      1  | /etc/a:x | ''                                    | false
      3  | ''       | ''                                    | false
      127 | ''      | 'grep: No such file or directory'     | false
      """)
  void grep_is_believed_when_status_and_lines_agree(int exit, String out, String err, boolean read) {
    assertThat(Grep.lines(exit, out, err)).isEqualTo(Grep.located(exit, out, err));
    assertThat(Grep.lines(exit, out, err).isPresent()).isEqualTo(read);
  }

  @Test
  void what_grep_found_is_in_files() {
    assertThat(Grep.lines(0, "/etc/a:x\n\n/etc/b:y\n", "\n")).contains(List.of("/etc/a:x", "/etc/b:y"));
    assertThat(Grep.lines(0, "x", "")).contains(List.of("x"));
    assertThat(Grep.located(0, "/etc/a:x\nBinary file matches", "")).isEmpty();
  }
}
