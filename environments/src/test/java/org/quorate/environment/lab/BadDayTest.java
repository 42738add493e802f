package org.quorate.environment.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;
import org.quorate.fixture.zone.LabAddresses;

/** What stands in the way of a lab is said with how to mend it. */
final class BadDayTest {
  @Test
  void a_host_that_never_boots_is_named_with_its_last_words() {
    Boot boot = new Boot(Map.of("beta", new Silent("no route to host")), role -> "kernel panic", Duration.ZERO);
    assertThatThrownBy(() -> boot.await("beta")).isInstanceOf(LabFailure.class)
        .hasMessageContainingAll("beta does not boot", "no route to host", "kernel panic", "quorate doctor");
  }

  @Test
  void a_wait_for_a_host_ends_when_it_is_interrupted() {
    Boot boot = new Boot(Map.of("beta", new Silent("")), role -> "", Duration.ofMinutes(5));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> boot.await("beta")).hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).as("whoever waits further up must know it too").isTrue();
  }

  @Test
  void a_wait_for_many_ends_when_it_is_interrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Together.await("the images", List.of(new CompletableFuture<>())))
        .isInstanceOf(LabFailure.class).hasMessage("the images: interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void the_first_that_failed_is_said() {
    CompletableFuture<?> failed = CompletableFuture.failedFuture(new LabFailure("image x is not to be had"));
    assertThatThrownBy(() -> Together.await("the images", List.of(failed))).hasMessage("image x is not to be had");
    CompletableFuture<?> odd = CompletableFuture.failedFuture(new IllegalStateException("connection refused"));
    assertThatThrownBy(() -> Together.await("the images", List.of(odd))).hasMessage("the images: connection refused");
  }

  @Test
  void a_full_disk_is_said_with_what_is_left_and_needed() {
    assertThat(DiskSpace.lacking(DiskSpace.GIB / 2)).contains("0.5 GiB left", "needs 3 GiB", "docker image prune");
  }

  @Test
  void all_networks_may_be_taken() {
    List<String> all = IntStream.range(0, LabAddresses.NETWORKS)
        .mapToObj(index -> new LabAddresses(index).network()).toList();
    assertThat(Subnets.free("run", all)).isEmpty();
    assertThat(Subnets.free("run", all.subList(1, all.size()))).isPresent();
  }

  @Test
  void a_machine_that_cannot_have_a_lab_says_why_in_the_same_words() {
    assertThat(new UnusableMachine(new LabFailure("no container engine answers")))
        .hasMessage("no container engine answers");
  }

  /** A host that never answers. */
  private record Silent(String why) implements Host {
    @Override
    public String role() {
      return "beta";
    }

    @Override
    public Outcome run(Command command) {
      return new Outcome(Answer.UNREACHABLE, -1, "", why, false, 0, 0);
    }

    @Override
    public Following follow(Command command, Consumer<Line> onLine, Consumer<String> onEnd) {
      throw new IllegalStateException("nobody follows a host that is silent");
    }
  }
}
