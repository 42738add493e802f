package org.quorate.environment.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.HostContract;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;

/** Hosts over SSH keep the contract, and say when the way to them is lost. */
class SshHostTest extends HostContract {
  private final List<String> events = new CopyOnWriteArrayList<>();
  private LoopbackServer server;
  private SshHosts hosts;

  @BeforeEach
  void connect(@TempDir Path directory) throws Exception {
    server = new LoopbackServer(directory);
    hosts = SshHosts.connect(Inventories.of(Map.of("alpha", server.entry("alpha"))));
    hosts.connections().tell(new ConnectionListener() {
      @Override
      public void lost(String role, String reason) {
        events.add("lost " + role);
      }

      @Override
      public void reconnected(String role, Duration away) {
        events.add("reconnected " + role);
      }
    });
  }

  @AfterEach
  void close() throws IOException {
    hosts.close();
    server.close();
  }

  @Override
  protected Host host() {
    return hosts.hosts().get("alpha");
  }

  @Test
  void one_connection_serves_all_commands() {
    for (int i = 0; i < 20; i++) {
      host().run(Command.of("true"));
    }
    assertThat(server.connections()).isEqualTo(1);
    assertThat(events).isEmpty();
  }

  @Test
  void a_host_that_is_gone_is_unreachable_and_found_again_when_it_is_back() throws IOException {
    assertThat(host().run(Command.of("true")).succeeded()).isTrue();
    server.stop();

    Outcome gone = host().run(Command.of("true"));

    assertThat(gone.answer()).isEqualTo(Answer.UNREACHABLE);
    assertThat(gone.exit()).isEqualTo(-1);
    assertThat(gone.err()).contains("alpha (127.0.0.1:%d)".formatted(server.port())).contains("Is the host up");
    await().atMost(Duration.ofSeconds(20)).until(() -> events.contains("lost alpha"));
    server.start();
    assertThat(host().run(Command.of("echo", "back")).out()).isEqualTo("back\n");
    assertThat(events).containsExactly("lost alpha", "reconnected alpha");
  }

  @Test
  void a_command_that_runs_when_the_connection_is_cut_is_unreachable() throws Exception {
    CompletableFuture<Outcome> running = CompletableFuture.supplyAsync(
        () -> host().run(shell("echo begun; exec tail -f /dev/null").within(Duration.ofSeconds(60))));
    await().atMost(Duration.ofSeconds(20)).until(
        () -> !host().run(Command.of("pgrep", "-x", "-f", "tail -f /dev/null")).out().isEmpty());
    server.stop();

    Outcome cut = running.get(20, TimeUnit.SECONDS);
    assertThat(cut.answer()).isEqualTo(Answer.UNREACHABLE);
    assertThat(cut.err()).contains("alpha (127.0.0.1:%d)".formatted(server.port()))
        .contains("what the command did there is not known").contains("Is the host up");
  }

  @Test
  void a_command_that_reads_input_when_the_connection_is_cut_is_unreachable() throws Exception {
    CompletableFuture<Outcome> running = CompletableFuture.supplyAsync(() -> host().run(
        shell("cat; exec tail -f -s 2 /dev/null").reading("input").within(Duration.ofSeconds(60))));
    await().atMost(Duration.ofSeconds(20)).until(
        () -> !host().run(Command.of("pgrep", "-x", "-f", "tail -f -s 2 /dev/null")).out().isEmpty());
    server.stop();

    Outcome cut = running.get(20, TimeUnit.SECONDS);
    assertThat(cut.answer()).isEqualTo(Answer.UNREACHABLE);
    assertThat(cut.err()).contains("alpha (127.0.0.1:%d)".formatted(server.port())).contains("Is the host up");
  }

  @Test
  void a_followed_command_says_when_the_connection_is_cut() throws Exception {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    host().follow(shell("echo up; exec tail -f /dev/null"), line -> seen.add(line.text()), seen::add);
    assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo("up");
    server.stop();

    assertThat(seen.poll(20, TimeUnit.SECONDS)).contains("the connection was lost");
  }

  @Test
  void following_on_a_host_that_is_gone_ends_at_once() throws Exception {
    server.stop();
    BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    try (Host.Following following = host().follow(shell("echo up"), line -> ends.add("a line"), ends::add)) {
      assertThat(ends.poll(20, TimeUnit.SECONDS)).contains("Is the host up");
      assertThat(following).isNotNull();
    }
  }

  @Test
  void no_more_is_followed_than_a_connection_carries() throws Exception {
    BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    List<Host.Following> followed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      followed.add(host().follow(shell("exec tail -f /dev/null"), line -> ends.add("a line"), ends::add));
    }
    host().follow(shell("true"), line -> ends.add("a line"), ends::add);
    assertThat(ends.poll(20, TimeUnit.SECONDS)).contains("too many commands are followed on alpha");

    followed.forEach(Host.Following::close);
    host().follow(shell("echo again"), line -> ends.add(line.text()), reason -> ends.add("end"));
    assertThat(ends.poll(20, TimeUnit.SECONDS)).isEqualTo("again");
  }

  @Test
  void no_host_can_keep_more_than_the_deadline() throws Exception {
    // The shell itself is stopped: nobody on the host watches the deadline any more.
    Outcome outcome = host().run(shell("kill -STOP $(ps -o ppid= -p $PPID)").within(Duration.ofMillis(200)));

    assertThat(outcome.answer()).isIn(Answer.TIMED_OUT);
    assertThat(host().run(Command.of("echo", "next")).out()).isEqualTo("next\n");
  }
}
