package org.quorate.trackrecord;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.quorate.criterion.Roles;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.workload.FinalRead;
import org.quorate.workload.Load;
import org.quorate.workload.OperationLog;
import org.quorate.workload.StreamPlan;
import org.quorate.workload.StreamWriter;

/** A replicated stream of a trial's own, with values that were acknowledged, and read back through every node. */
final class Values {
  private static final int ENOUGH = 300;
  private static final Duration BETWEEN = Duration.ofMillis(5);
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private final Stage stage;
  private final OperationLog log;
  private final String stream = "track-" + UUID.randomUUID().toString().substring(0, 8);

  private final boolean direct;

  private Values(Stage stage, boolean direct) {
    this.stage = stage;
    this.direct = direct;
    this.log = new OperationLog(stage.run().recorder());
  }

  /**
   * A stream of which any replica answers reads.
   *
   * @throws IOException when the stream cannot be made
   */
  static Values streamed(Stage stage) throws IOException {
    return new Values(stage, true).made();
  }

  /**
   * A stream that one node leads, and whose leader answers all reads.
   *
   * @throws IOException when the stream cannot be made
   */
  static Values ledBy(Stage stage, String role) throws IOException {
    Values values = new Values(stage, false).made();
    String server = stage.run().inputs().text("hosts." + role + ".hostname");
    Waiting.until(stage.run(), role + " to lead the stream", LONGEST, () -> values.isLedBy(server));
    return values;
  }

  private Values made() throws IOException {
    plan().create(stage.port("alpha"));
    return this;
  }

  String stream() {
    return stream;
  }

  private boolean isLedBy(String server) {
    try {
      return plan().ledBy(stage.port("alpha"), server);
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes until enough of them are acknowledged. */
  Values write() throws IOException {
    List<StreamWriter> writers = new ArrayList<>();
    for (String role : Roles.TRIAD) {
      writers.add(StreamWriter.through(stage.port(role), role, stream, stream, log));
    }
    try (Load load = Load.start(writers, BETWEEN)) {
      Waiting.until(stage.run(), ENOUGH + " acknowledged values", LONGEST, () -> log.acknowledged() >= ENOUGH);
    }
    return this;
  }

  /** @return whether the stream could be read through every node, or surely is not there any more */
  boolean readBack() {
    Waiting.until(stage.run(), "every replica of the stream to have all of it", LONGEST, this::level);
    return Waiting.until(stage.run(), "the stream to be read through every node", LONGEST,
        () -> Roles.TRIAD.stream().allMatch(role -> FinalRead.through(stage.port(role), role, stream, log)));
  }

  private boolean level() {
    try {
      return plan().level(stage.port("alpha"));
    } catch (IOException e) {
      return false;
    }
  }

  private StreamPlan plan() {
    return StreamPlan.values(stream, direct);
  }

  /** Whether the stream surely was not there any more when it was read. */
  boolean lost() {
    return stage.run().evidence().of(EntryKind.OPERATION, FinalRead.NAME).stream().map(Entry::body)
        .anyMatch(read -> read.path("result").asText().equals("ok") && !read.path("exists").asBoolean(true));
  }
}
