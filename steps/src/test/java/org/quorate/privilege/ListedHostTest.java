package org.quorate.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.environment.Command;
import org.quorate.environment.Environment;
import org.quorate.environment.Outcome.Answer;
import org.quorate.trial.FakeHost;
import org.quorate.trial.FakeZone;

/** What people were not shown is not sent. */
class ListedHostTest {
  private static final Command READ = Command.of("cat", "/etc/x").asRoot();
  private static final Command UNDO = Command.of("systemctl", "start", "quorate-undo-{run}-x.service").asRoot();
  private static final Command WATCH = Command.of("journalctl", "--follow").asRoot();
  private final FakeHost alpha = new FakeHost("alpha").answering(command -> FakeHost.said("yes"));
  private final List<Permitted> permitted = List.of(new Permitted("alpha", "a probe", READ, false),
      new Permitted("alpha", "a drill", UNDO, false), new Permitted("alpha", "a witness", WATCH, true));

  @Test
  void what_is_listed_is_run() {
    Environment zone = ListedHost.all(new FakeZone(alpha), permitted);
    Command undo = Command.of("systemctl", "start", "quorate-undo-1a2b3c4d-x.service").asRoot();
    assertThat(run(zone, READ)).isEqualTo(Answer.ANSWERED);
    assertThat(run(zone, undo)).isEqualTo(Answer.ANSWERED);
    assertThat(alpha.ran()).containsExactly(READ, undo);
  }

  @Test
  void what_is_not_listed_is_not_sent() {
    Environment zone = ListedHost.all(new FakeZone(alpha), permitted);
    for (Command other : List.of(Command.of("cat", "/etc/x"), Command.of("cat", "/etc/x", "/etc/y").asRoot(),
        READ.within(Duration.ofSeconds(11)), WATCH,
        Command.of("systemctl", "start", "quorate-undo-1a2b3c4-x.service").asRoot(),
        Command.of("systemctl", "start", "quorate-undo-1a2b3c4d-y.service").asRoot(),
        Command.of("systemctl start", "quorate-undo-1a2b3c4d-x.service").asRoot())) {
      assertThat(run(zone, other)).as(other.toString()).isEqualTo(Answer.NOT_PERMITTED);
    }
    List<String> ended = new ArrayList<>();
    zone.hosts().get("alpha").follow(READ, line -> {}, ended::add).close();
    assertThat(ended).containsExactly("not sent: quorate commands does not list it");
    assertThat(alpha.ran()).isEmpty();
    assertThat(alpha.followed()).isEmpty();
  }

  @Test
  void of_drills_only_what_needs_root_has_to_be_listed() {
    Environment zone = ListedHost.privileged(new FakeZone(alpha), permitted);
    assertThat(run(zone, Command.of("uptime"))).isEqualTo(Answer.ANSWERED);
    assertThat(run(zone, Command.of("uptime").asRoot())).isEqualTo(Answer.NOT_PERMITTED);
  }

  private static Answer run(Environment zone, Command command) {
    return zone.hosts().get("alpha").run(command).answer();
  }
}
