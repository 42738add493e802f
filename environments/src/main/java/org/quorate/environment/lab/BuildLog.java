package org.quorate.environment.lab;

import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.model.BuildResponseItem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What a build says while it goes on: its end for the error message, and how long ago it said anything. On a slow
 * machine a build may take an hour and be sound; one that says nothing is stuck.
 */
final class BuildLog extends BuildImageResultCallback {
  /** Compilers name each package that they begin with, package managers each that they unpack. */
  static final Duration LONGEST_SILENCE = Duration.ofMinutes(20);
  static final Duration LONGEST = Duration.ofHours(3);
  private static final int LOOK_AGAIN_SECONDS = 1;
  private static final int LINES_KEPT = 15;
  private static final String COLOURS = "\u001b\\[[0-9;]*m";
  private final Deque<String> lines = new ArrayDeque<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final LongSupplier nanoTime;
  private final long begun;
  private long last;

  /** @param nanoTime as {@link System#nanoTime()} */
  BuildLog(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
    this.last = begun;
  }

  @Override
  public void onNext(BuildResponseItem item) {
    super.onNext(item);
    heard();
    if (item.getStream() != null) {
      item.getStream().replaceAll(COLOURS, "").lines().filter(line -> !line.isBlank()).forEach(this::keep);
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    ended.countDown();
  }

  /** @throws DockerClientException when the build fails, is silent for too long, or does not end */
  void awaitImage() {
    try {
      // What this class inherits for it ends the build with the wait.
      while (!ended.await(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)) {
        givenUp().ifPresent(why -> {
          throw new DockerClientException(why);
        });
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DockerClientException("interrupted", interrupted);
    }
    awaitImageId();
  }

  /** Why nobody waits for it any longer. */
  synchronized Optional<String> givenUp() {
    long now = nanoTime.getAsLong();
    if (now - last > LONGEST_SILENCE.toNanos()) {
      return Optional.of("it said nothing for %d minutes".formatted(LONGEST_SILENCE.toMinutes()));
    }
    return now - begun > LONGEST.toNanos()
        ? Optional.of("it did not end within %d hours".formatted(LONGEST.toHours())) : Optional.empty();
  }

  synchronized String lastLines() {
    return String.join(System.lineSeparator(), lines).indent(2).stripTrailing();
  }

  private synchronized void heard() {
    last = nanoTime.getAsLong();
  }

  private synchronized void keep(String line) {
    lines.addLast(line);
    if (lines.size() > LINES_KEPT) {
      lines.removeFirst();
    }
  }
}
