package org.quorate.trackrecord;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.quorate.criterion.failover.JetStreamLeader;
import org.quorate.criterion.failover.TrackRecordCriteria;
import org.quorate.evidence.Recorder;
import org.quorate.workload.KeyValueProcess;
import org.quorate.workload.Load;
import org.quorate.workload.OperationLog;
import org.quorate.workload.StreamPlan;

/** Kills two of three servers while clients of the third one read and write keys, and starts them again. */
final class TwoOfThreeDead implements Trial {
  private static final String SURVIVOR = "alpha";
  private static final List<String> DEAD = List.of("beta", "gamma");
  private static final List<String> KEYS = List.of("a", "b", "c");
  private static final int CLIENTS = 3;
  private static final int ENOUGH = 40;
  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final Duration AFTER_THE_BOUND = Duration.ofSeconds(8);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Override
  public void perform(Stage stage) throws IOException {
    Recorder recorder = stage.run().recorder();
    OperationLog log = new OperationLog(recorder);
    String bucket = "track-" + UUID.randomUUID().toString().substring(0, 8);
    try (Chapter chapter = Chapter.begin(TrackRecordCriteria.TWO_OF_THREE_DEAD, recorder)) {
      boolean direct = stage.settings().path("direct").asBoolean();
      StreamPlan.bucket(bucket, direct).create(stage.port(SURVIVOR));
      List<KeyValueProcess> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        clients.add(KeyValueProcess.through(
            stage.port(SURVIVOR), SURVIVOR, bucket, direct, KEYS, new Random(client), log));
      }
      try (Load load = Load.start(clients, BETWEEN)) {
        Waiting.until(stage.run(), "operations before", LONGEST, () -> log.acknowledged() >= ENOUGH);
        lose(stage, chapter, log);
      }
    }
  }

  private static void lose(Stage stage, Chapter chapter, OperationLog log) {
    JetStreamProcess servers = new JetStreamProcess(stage);
    chapter.proof("absent-before", servers.allRunning(), "all three servers run");
    long sent = System.nanoTime();
    servers.kill(DEAD);
    chapter.done("applied", "", sent, System.nanoTime());
    chapter.proof("in-effect", DEAD.stream().noneMatch(servers::running) && servers.running(SURVIVOR),
        "two servers do not run, the third does");
    Duration observed = JetStreamLeader.NOTICES_WITHIN.plus(AFTER_THE_BOUND);
    stage.run().waiting("what is answered without a quorum", observed);
    Waiting.pass(observed);
    long ordered = System.nanoTime();
    servers.start(DEAD);
    chapter.done("undone", "", ordered, System.nanoTime());
    int before = log.acknowledged();
    boolean back = Waiting.until(stage.run(), "operations after", LONGEST, () -> log.acknowledged() >= before + ENOUGH);
    chapter.proof("gone-after", back && servers.allRunning(), "all three servers run, and operations are answered");
  }
}
