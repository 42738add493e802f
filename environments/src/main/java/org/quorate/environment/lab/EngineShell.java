package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Frame;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Commands in a container by way of the engine, for what cannot be asked over SSH. */
final class EngineShell {
  private static final long LONGEST_SECONDS = 10;
  private final DockerClient engine;

  EngineShell(DockerClient engine) {
    this.engine = engine;
  }

  /** The last lines of a host's journal, or why there are none. */
  String journal(String container) {
    try {
      return run(container, "journalctl", "--no-pager", "--quiet", "--lines=15", "--output=short-precise");
    } catch (DockerException failed) {
      return "(not to be had: " + Causes.of(failed) + ")";
    }
  }

  String run(String container, String... command) {
    String exec = engine.execCreateCmd(container).withCmd(command).withAttachStdout(true).withAttachStderr(true)
        .exec().getId();
    Output output = new Output();
    try {
      engine.execStartCmd(exec).exec(output).awaitCompletion(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return output.text.toString();
  }

  private static final class Output extends ResultCallback.Adapter<Frame> {
    private final StringBuffer text = new StringBuffer();

    @Override
    public void onNext(Frame frame) {
      text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
    }
  }
}
