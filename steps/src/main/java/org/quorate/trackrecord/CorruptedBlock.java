package org.quorate.trackrecord;

import java.io.IOException;
import java.time.Duration;
import org.quorate.criterion.failover.TrackRecordCriteria;
import org.quorate.fault.CorruptBlock;
import org.quorate.fault.FaultLog;
import org.quorate.fault.Injection;

/** Corrupts a block among the messages of one server, and has the stream read through every node before it is put right. */
final class CorruptedBlock implements Trial {
  private static final String LEADER = "alpha";
  private static final String FOLLOWER = "beta";
  /** A server serves from memory what it used within ten seconds, and does not see what is on its disk until then. */
  private static final Duration OUT_OF_MEMORY = Duration.ofSeconds(15);
  private static final Duration BOUND = Duration.ofMinutes(2);

  @Override
  public void perform(Stage stage) throws IOException {
    FaultLog log = new FaultLog(TrackRecordCriteria.CORRUPTED_BLOCK, stage.run().recorder());
    log.begin(FaultLog.body());
    Values values = Values.ledBy(stage, LEADER).write();
    stage.run().waiting("the values to be out of memory", OUT_OF_MEMORY);
    Waiting.pass(OUT_OF_MEMORY);
    String role = stage.settings().path("leads").asBoolean() ? LEADER : FOLLOWER;
    CorruptBlock corrupted = new CorruptBlock(role, values.stream());
    try (Injection corruption = Injection.prepare(stage.run(), log, corrupted, BOUND)) {
      corruption.apply();
      corruption.inEffect();
      values.readBack();
    }
    // What is there in the end counts, when the server had its time to ask the others for what it lacks.
    values.readBack();
    log.end();
  }
}
