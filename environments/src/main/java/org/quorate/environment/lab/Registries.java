package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.PullResponseItem;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.testcontainers.utility.DockerImageName;

/** Pulls images, and remembers which registries do not answer, so that each is waited for only once. */
final class Registries {
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(5);
  static final Duration WHOLE_PULL = Duration.ofMinutes(10);
  private static final String DEFAULT_HOST = "docker.io";

  private final DockerClient engine;
  private final Map<String, CompletableFuture<Boolean>> answering = new ConcurrentHashMap<>();

  Registries(DockerClient engine) {
    this.engine = engine;
  }

  /** @return empty when pulled; else why not */
  Optional<String> pull(String upstream) {
    String host = host(upstream);
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    CompletableFuture<Boolean> first = answering.putIfAbsent(host, mine);
    if (first != null && !first.join()) {
      return Optional.of("registry %s does not answer".formatted(host));
    }
    Pull pull = new Pull();
    try {
      engine.pullImageCmd(upstream).exec(pull);
      boolean answered = pull.began(FIRST_ANSWER);
      mine.complete(answered);
      return answered ? pull.ended(WHOLE_PULL) : Optional.of(
          "registry %s does not answer%s".formatted(host, pull.reason()));
    } finally {
      mine.complete(false);
      pull.abandon();
    }
  }

  static String host(String reference) {
    String registry = DockerImageName.parse(reference).getRegistry();
    return registry.isEmpty() ? DEFAULT_HOST : registry;
  }

  /** One pull, watched. */
  private static final class Pull extends ResultCallback.Adapter<PullResponseItem> {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicReference<String> failure = new AtomicReference<>();
    private volatile boolean answered;

    @Override
    public void onNext(PullResponseItem item) {
      if (item.isErrorIndicated()) {
        failure.set(item.getErrorDetail() == null ? item.getStatus() : item.getErrorDetail().getMessage());
      } else {
        answered = true;
      }
      begun.countDown();
    }

    @Override
    public void onError(Throwable problem) {
      failure.compareAndSet(null, String.valueOf(problem.getMessage()).strip());
      begun.countDown();
      super.onError(problem);
    }

    boolean began(Duration longest) {
      try {
        begun.await(longest.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      return answered || registryRefused();
    }

    /** A registry that says no has answered. */
    private boolean registryRefused() {
      String said = failure.get();
      return said != null && (said.contains("denied") || said.contains("not found") || said.contains("unauthorized"));
    }

    Optional<String> ended(Duration longest) {
      try {
        boolean complete = awaitCompletion(longest.toMillis(), TimeUnit.MILLISECONDS);
        return complete ? Optional.ofNullable(failure.get()) : Optional.of("the pull took longer than " + longest);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return Optional.of("the pull was interrupted");
      } catch (RuntimeException failed) {
        return Optional.of(String.valueOf(failed.getMessage()).strip());
      }
    }

    String reason() {
      return failure.get() == null ? " within " + FIRST_ANSWER.toSeconds() + " s" : ": " + failure.get();
    }

    void abandon() {
      try {
        close();
      } catch (IOException alreadyGone) {
        failure.compareAndSet(null, alreadyGone.getMessage());
      }
    }
  }
}
