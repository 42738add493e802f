package org.quorate.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.quorate.environment.ssh.ConnectionListener;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Recorder;

/**
 * Puts into the record when the way to a host was lost and found again: what was not read then has its reason there.
 */
final class RecordedConnections implements ConnectionListener {
  private static final String NAME = "connection";
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Recorder recorder;
  private final Progress progress;

  RecordedConnections(Recorder recorder, Progress progress) {
    this.recorder = recorder;
    this.progress = progress;
  }

  @Override
  public void lost(String role, String reason) {
    recorder.record(EntryKind.NOTE, NAME, role, JSON.createObjectNode().put("phase", "lost").put("why", reason));
    progress.note("%s: %s".formatted(role, reason));
  }

  @Override
  public void reconnected(String role, Duration away) {
    recorder.record(EntryKind.NOTE, NAME, role, JSON.createObjectNode()
        .put("phase", "found").put("away_ms", away.toMillis()));
    progress.note("%s: connected again after %.1f s".formatted(role, away.toMillis() / 1000.0));
  }
}
