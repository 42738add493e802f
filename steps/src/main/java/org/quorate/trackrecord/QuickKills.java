package org.quorate.trackrecord;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.quorate.criterion.Roles;
import org.quorate.criterion.failover.TrackRecordCriteria;
import org.quorate.evidence.Recorder;
import org.quorate.workload.FinalRead;
import org.quorate.workload.Load;
import org.quorate.workload.OperationLog;
import org.quorate.workload.StreamPlan;
import org.quorate.workload.StreamWriter;

/** Kills random ones of the three servers and starts them again at once, round after round, then lets them rest. */
final class QuickKills implements Trial {
  private static final int VALUES = 300;
  private static final int ROUNDS = 6;
  /** The pace is what matters: with seconds in between nothing is lost. */
  private static final int LONGEST_BETWEEN_MILLIS = 800;
  private static final Duration BETWEEN_VALUES = Duration.ofMillis(5);
  private static final Duration REST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Override
  public boolean wholeZone() {
    return false;
  }

  @Override
  public void perform(Stage stage) throws IOException {
    Recorder recorder = stage.run().recorder();
    OperationLog log = new OperationLog(recorder);
    JetStreamProcess servers = new JetStreamProcess(stage);
    String stream = "track-" + UUID.randomUUID().toString().substring(0, 8);
    try (Chapter chapter = Chapter.begin(TrackRecordCriteria.QUICK_KILLS, recorder)) {
      write(stage, stream, log);
      chapter.proof("absent-before", servers.allRunning(), "all three servers run");
      long sent = System.nanoTime();
      boolean killed = rounds(servers, stage.settings().path("seed").asLong(1));
      chapter.done("applied", "", sent, System.nanoTime());
      chapter.proof("in-effect", killed, "the servers of each round did not run after they were killed");
      stage.run().waiting("what the servers make of it", REST);
      Waiting.pass(REST);
      boolean back = Waiting.until(stage.run(), "the stream to be read through every node", LONGEST,
          () -> Roles.TRIAD.stream().allMatch(role -> FinalRead.through(stage.port(role), role, stream, log)));
      chapter.proof("gone-after", back && servers.allRunning(), "all three servers run and answer");
    }
  }

  private static void write(Stage stage, String stream, OperationLog log) throws IOException {
    StreamPlan.values(stream, true).create(stage.port("alpha"));
    List<StreamWriter> writers = new ArrayList<>();
    for (String role : Roles.TRIAD) {
      writers.add(StreamWriter.through(stage.port(role), role, stream, stream, log));
    }
    try (Load load = Load.start(writers, BETWEEN_VALUES)) {
      Waiting.until(stage.run(), VALUES + " acknowledged values", LONGEST, () -> log.acknowledged() >= VALUES);
    }
  }

  /** @return whether every kill took effect */
  private static boolean rounds(JetStreamProcess servers, long seed) {
    Random random = new Random(seed);
    boolean effective = true;
    for (int round = 0; round < ROUNDS; round++) {
      int chosen = 1 + random.nextInt((1 << Roles.TRIAD.size()) - 1);
      List<String> victims = new ArrayList<>();
      for (int number = 0; number < Roles.TRIAD.size(); number++) {
        if ((chosen >> number & 1) == 1) {
          victims.add(Roles.TRIAD.get(number));
        }
      }
      servers.kill(victims);
      effective &= victims.stream().noneMatch(servers::running);
      Waiting.pass(Duration.ofMillis(random.nextInt(LONGEST_BETWEEN_MILLIS)));
      servers.start(victims);
      Waiting.pass(Duration.ofMillis(random.nextInt(LONGEST_BETWEEN_MILLIS)));
    }
    return effective;
  }
}
