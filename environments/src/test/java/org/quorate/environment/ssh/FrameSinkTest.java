package org.quorate.environment.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Streams are cut at the marker and nowhere else, in whatever pieces they arrive. */
class FrameSinkTest {
  private static final String NONCE = "0123456789abcdef";

  @Test
  void a_frame_ends_at_its_marker() {
    assertThat(read("out\u001e" + NONCE + " 7\n", 100)).satisfies(frame -> {
      assertThat(frame.bytes()).asString().isEqualTo("out");
      assertThat(frame.trailer()).isEqualTo("7");
      assertThat(frame.truncated()).isFalse();
    });
  }

  @Test
  void what_only_begins_like_the_marker_is_output() {
    String tricky = "\u001e\u001e01234\u001e0123456789abcde!\u001e";
    assertThat(read(tricky + "\u001e" + NONCE + " 0\n", 100).bytes()).asString().isEqualTo(tricky);
  }

  @Test
  void the_marker_is_found_behind_output_that_was_dropped() {
    Frame frame = read("x".repeat(5000) + "\u001e" + NONCE + " 0\n", 10);

    assertThat(frame.bytes()).hasSize(10);
    assertThat(frame.truncated()).isTrue();
  }

  @Test
  void pieces_of_any_size_give_the_same_frame() {
    Random random = new Random(4711);
    byte[] stream = ("\u001e012\u001ehello\u001e" + NONCE + " 12\n").getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 500; round++) {
      FrameSink sink = new FrameSink();
      CompletableFuture<Frame> frame = sink.expect(NONCE, 100);
      for (int at = 0; at < stream.length; ) {
        int length = Math.min(stream.length - at, 1 + random.nextInt(5));
        sink.write(stream, at, length);
        at += length;
      }
      assertThat(frame.join().bytes()).asString().isEqualTo("\u001e012\u001ehello");
      assertThat(frame.join().trailer()).isEqualTo("12");
    }
  }

  private static Frame read(String stream, int limit) {
    FrameSink sink = new FrameSink();
    CompletableFuture<Frame> frame = sink.expect(NONCE, limit);
    byte[] bytes = stream.getBytes(StandardCharsets.UTF_8);
    sink.write(bytes, 0, bytes.length);
    return frame.join();
  }
}
