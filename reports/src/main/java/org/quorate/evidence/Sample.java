package org.quorate.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What one probe read from one host, once.
 *
 * @param seq the evidence line
 * @param probe the probe's name
 * @param role the role of the host
 * @param item which of several things of the same sort was read (a path, a unit), or an empty text
 * @param exit exit status, −1 without an answer
 * @param sentNanos monotonic nanoseconds when the command was sent
 * @param doneNanos monotonic nanoseconds when its answer was complete
 * @param truncated whether output beyond the limit was dropped
 */
public record Sample(
    long seq,
    String probe,
    String role,
    String item,
    Answer answer,
    int exit,
    String out,
    String err,
    long sentNanos,
    long doneNanos,
    boolean truncated) {

  static Sample of(Entry entry) {
    JsonNode body = entry.body();
    return new Sample(
        entry.seq(),
        entry.name(),
        entry.subject(),
        body.path("item").asText(""),
        Answer.valueOf(body.path("answer").asText("UNREACHABLE")),
        body.path("exit").asInt(-1),
        body.path("out").asText(""),
        body.path("err").asText(""),
        body.path("sent_ns").asLong(),
        body.path("done_ns").asLong(),
        body.path("truncated").asBoolean());
  }

  public boolean answered() {
    return answer == Answer.ANSWERED;
  }

  /** Answered with exit status 0. */
  public boolean succeeded() {
    return answered() && exit == 0;
  }

  /** Standard output without surrounding white space. */
  public String text() {
    return out.strip();
  }

  public List<String> lines() {
    return out.lines().toList();
  }
}
