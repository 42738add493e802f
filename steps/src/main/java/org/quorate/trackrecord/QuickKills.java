package org.quorate.trackrecord;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.quorate.criterion.Roles;
import org.quorate.criterion.failover.TrackRecordCriteria;

/**
 * Kills random ones of the three servers and starts them again at once, round after round, then lets them rest; and all
 * that again a few times as long as nothing is lost, because not every time anything is.
 */
final class QuickKills implements Trial {
  /** With a third of them nothing was lost in most attempts where servers are containers, which start more slowly. */
  private static final int ROUNDS = 18;
  private static final int TIMES = 4;
  /** The pace is what matters: with seconds in between nothing is lost. */
  private static final int LONGEST_BETWEEN_MILLIS = 800;
  private static final Duration REST = Duration.ofSeconds(30);

  @Override
  public void perform(Stage stage) throws IOException {
    JetStreamProcess servers = new JetStreamProcess(stage);
    try (Chapter chapter = Chapter.begin(TrackRecordCriteria.QUICK_KILLS, stage.run().recorder())) {
      Values values = Values.streamed(stage).write();
      chapter.proof("absent-before", servers.allRunning(), "all three servers run");
      Random random = new Random(stage.settings().path("seed").asLong(1));
      for (int time = 0; time < TIMES && !values.lost(); time++) {
        long sent = System.nanoTime();
        boolean killed = rounds(servers, random);
        chapter.done("applied", "", sent, System.nanoTime());
        chapter.proof("in-effect", killed, "the servers of each round did not run after they were killed");
        stage.run().waiting("what the servers make of it", REST);
        Waiting.pass(REST);
        boolean back = values.readBack();
        chapter.proof("gone-after", back && servers.allRunning(), "all three servers run and answer");
      }
    }
  }

  /** @return whether every kill took effect */
  private static boolean rounds(JetStreamProcess servers, Random random) {
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
