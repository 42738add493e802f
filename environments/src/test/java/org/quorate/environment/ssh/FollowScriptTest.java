package org.quorate.environment.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.environment.Command;

/** What runs on a host while a command is followed there as root. */
class FollowScriptTest {
  @TempDir
  private Path folder;
  /** What sudo does before it begins a command. */
  private String slow = ":";

  @Test
  void only_the_command_under_its_guard_is_put_behind_sudo() throws Exception {
    Command command = Command.of("sh", "-c", "echo \"$@\"; tail -f /dev/null", "one two", "three").asRoot();
    Process followed = follow(command);
    BufferedReader said = followed.inputReader();
    assertThat(said.readLine()).isEqualTo(FollowScript.STARTED);
    assertThat(said.readLine()).isEqualTo("three");
    followed.getOutputStream().close();
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Files.readString(folder.resolve("asked")))
        .isEqualTo(String.join("\n", SudoForm.following(command)) + "\n"
            + String.join("\n", SudoForm.ending(command)) + "\n"));
  }

  @Test
  void its_exit_status_is_told() throws Exception {
    Process followed = follow(Command.of("sh", "-c", "echo one two; exit 7").asRoot());
    assertThat(lines(followed)).containsExactly(FollowScript.STARTED, "one two");
    assertThat(followed.waitFor()).isEqualTo(7);
  }

  @Test
  void it_ends_when_its_reader_leaves() throws Exception {
    String mark = UUID.randomUUID().toString();
    Process followed = follow(Command.of("yes", mark).asRoot());
    try (BufferedReader out = followed.inputReader()) {
      assertThat(out.readLine()).isEqualTo(FollowScript.STARTED);
      assertThat(out.readLine()).isEqualTo(mark);
    }
    followed.getOutputStream().close();
    await().atMost(Duration.ofSeconds(20)).until(() -> running(mark).isEmpty());
  }

  @Test
  void it_ends_when_this_side_says_no_more() throws Exception {
    String mark = UUID.randomUUID().toString();
    Process followed = follow(Command.of("yes", mark).asRoot());
    followed.getOutputStream().close();
    followed.getInputStream().transferTo(OutputStream.nullOutputStream());
    await().atMost(Duration.ofSeconds(20)).until(() -> running(mark).isEmpty());
  }

  @Test
  void it_ends_though_it_says_nothing_and_notices_nothing() throws Exception {
    String mark = UUID.randomUUID().toString();
    Process followed = follow(Command.of("sh", "-c", "tail -f /dev/null; : [^x] \\\\ a*b " + mark).asRoot());
    await().atMost(Duration.ofSeconds(20)).until(() -> !running(mark).isEmpty());
    followed.getOutputStream().close();
    await().atMost(Duration.ofSeconds(20)).until(() -> running(mark).isEmpty());
  }

  @Test
  void it_ends_though_it_says_nothing_and_nobody_hears_that_it_was_ended() throws Exception {
    String mark = UUID.randomUUID().toString();
    Process followed = follow(Command.of("sh", "-c", "tail -f /dev/null; : " + mark).asRoot());
    await().atMost(Duration.ofSeconds(20)).until(() -> !running(mark).isEmpty());
    followed.getInputStream().close();
    followed.getErrorStream().close();
    followed.getOutputStream().close();
    await().atMost(Duration.ofSeconds(20)).until(() -> running(mark).isEmpty());
  }

  @Test
  void what_is_followed_in_the_same_words_on_another_channel_goes_on() throws Exception {
    String mark = UUID.randomUUID().toString();
    Command command = Command.of("sh", "-c", "while date +%s; do sleep 0.05; done; : " + mark).asRoot();
    Process first = followInItsOwnSession(command);
    Process second = followInItsOwnSession(command);
    try (BufferedReader one = first.inputReader(); BufferedReader other = second.inputReader()) {
      for (BufferedReader each : List.of(one, other)) {
        assertThat(each.readLine()).isEqualTo(FollowScript.STARTED);
        assertThat(each.readLine()).matches("[0-9]+");
      }
      first.getOutputStream().close();
      assertThat(first.waitFor(20, TimeUnit.SECONDS)).isTrue();
      // By then both would have been told to end.
      Instant later = Instant.now().plusSeconds(1);
      String tick;
      do {
        tick = other.readLine();
        assertThat(tick).isNotNull().matches("[0-9]+");
      } while (Long.parseLong(tick) <= later.getEpochSecond());
    }
    second.getOutputStream().close();
    await().atMost(Duration.ofSeconds(20)).until(() -> running(mark).isEmpty());
  }

  @Test
  void it_ends_though_nobody_needed_it_any_more_before_it_had_begun() throws Exception {
    slow = "sleep 1";
    String mark = UUID.randomUUID().toString();
    Process followed = follow(Command.of("sh", "-c", "tail -f /dev/null; : " + mark).asRoot());
    followed.getOutputStream().close();
    assertThat(followed.waitFor(20, TimeUnit.SECONDS)).isTrue();
    await().atMost(Duration.ofSeconds(20)).until(() -> running(mark).isEmpty());
  }

  private Process follow(Command command) throws IOException {
    return new ProcessBuilder("/bin/sh", "-c", line(command)).start();
  }

  /** As sshd starts what is asked for on a channel. */
  private Process followInItsOwnSession(Command command) throws IOException {
    return new ProcessBuilder("setsid", "--wait", "/bin/sh", "-c", line(command)).start();
  }

  private String line(Command command) throws IOException {
    Path sudo = folder.resolve("sudo");
    Files.writeString(sudo, """
        #!/bin/sh
        shift 2
        printf '%%s\\n' "$@" >> '%s'
        case " $* " in *" pkill "*) ;; *) %s ;; esac
        exec "$@"
        """.formatted(folder.resolve("asked"), slow));
    Files.setPosixFilePermissions(sudo, PosixFilePermissions.fromString("rwx------"));
    return FollowScript.of(command, true).replace(" PATH=", " PATH=" + folder + ":");
  }

  private static List<String> lines(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream())).lines().toList();
  }

  private static List<ProcessHandle> running(String mark) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(mark)).toList();
  }
}
