package org.quorate.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.reading.RemoteListing.State;

class RemoteListingTest {
  @Test
  void lists_what_lies_there() {
    RemoteListing listing = RemoteListing.read(0, """
        [
        {"Path":"a.tar.gz","Name":"a.tar.gz","Size":3,"MimeType":"application/gzip","ModTime":"2026-11-21T08:00:00.729418722Z","IsDir":false},
        {"Path":"b.tar.gz","Name":"b.tar.gz","Size":5,"MimeType":"application/gzip","ModTime":"2026-11-21T09:15:00.000000000Z","IsDir":false}
        ]
        """, "");

    assertThat(listing.state()).isEqualTo(State.LISTED);
    assertThat(listing.newest()).contains(
        new RemoteListing.RemoteObject("b.tar.gz", 5, Instant.parse("2026-11-21T09:15:00Z")));
    assertThat(RemoteListing.read(0, "[\n]\n", "").objects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      1   | Failed to lsjson: error in ListJSON: SignatureDoesNotMatch: msg\tstatus code: 403, request id: , host id: | REFUSED
      1   | Failed to lsjson: error in ListJSON: InvalidAccessKeyId: msg | REFUSED
      1   | Failed to lsjson: error in ListJSON: AccessDenied: msg status code: 403 | REFUSED
      1   | error in ListJSON: operation error S3: ListObjectsV2, https response error StatusCode: 403, api error Forbidden | REFUSED
      1   | couldn't connect SSH: ssh: handshake failed: ssh: unable to authenticate, attempted methods [none publickey] | REFUSED
      1   | Get "http://127.0.0.1:19200/bsfg-backup": dial tcp 127.0.0.1:19200: connect: connection refused | UNREACHABLE
      1   | Get "http://nohost.invalid:9000/": dial tcp: lookup nohost.invalid on 10.1.1.1:53: no such host | UNREACHABLE
      1   | Get "http://10.1.1.40:9000/": dial tcp 10.1.1.40:9000: i/o timeout | UNREACHABLE
      3   | Failed to lsjson: error in ListJSON: directory not found | NO_SUCH_PLACE
      1   | Failed to create file system for "other:b/": didn't find section in config file | NOT_CONFIGURED
      1   | Failed to load config file "/opt/bsfg/rclone.conf": open /opt/bsfg/rclone.conf: permission denied | NOT_CONFIGURED
      124 | `` | UNREACHABLE
      1   | Failed to lsjson: error in ListJSON: SlowDown: msg status code: 503 | UNCLEAR
      1   | runuser: failed to execute rclone: No such file or directory | UNCLEAR
      3   | something else | UNCLEAR
      """)
  void tells_failures_apart(int exit, String words, State state) {
    assertThat(RemoteListing.read(exit, "[\n", words).state()).isEqualTo(state);
  }

  @Test
  void half_a_list_is_none() {
    assertThat(RemoteListing.read(0, "[\n{\"Path\":\"a\"", "").state()).isEqualTo(State.UNCLEAR);
    assertThat(RemoteListing.read(0, "[{\"Path\":\"a\",\"Size\":1,\"ModTime\":\"yesterday\"}]", "").state())
        .isEqualTo(State.UNCLEAR);
    assertThat(RemoteListing.read(0, "", "").state()).isEqualTo(State.UNCLEAR);
  }

  @Test
  void what_was_not_listed_has_no_files_but_words() {
    assertThat(RemoteListing.read(1, "[]", " Failed:\n  connection refused\n"))
        .isEqualTo(new RemoteListing(State.UNREACHABLE, List.of(), "Failed: connection refused"));
    assertThat(RemoteListing.read(124, "[]", "").words()).isEqualTo("no answer before the time for it was over");
    assertThat(RemoteListing.read(0, "{}", "").words()).isEqualTo("no list of files");
    assertThat(RemoteListing.read(0, "[]", "NOTICE: config").words()).isEmpty();
    assertThat(RemoteListing.read(1, "", "x").newest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"Path\":7,\"Size\":1", "{\"Path\":\"a\",\"Size\":\"1\"", "{\"Path\":\"a\"", "{\"Size\":1"})
  void a_file_without_name_or_size_spoils_the_list(String start) {
    assertThat(RemoteListing.read(0, "[" + start + ",\"ModTime\":\"2026-11-21T08:00:00Z\"}]", "").state())
        .isEqualTo(State.UNCLEAR);
  }

  @Property
  void any_text_has_a_state(@ForAll int exit, @ForAll String out, @ForAll String err) {
    assertThat(RemoteListing.read(exit, out, err).state()).isNotNull();
  }
}
