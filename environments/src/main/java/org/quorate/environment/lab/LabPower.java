package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.InternalServerErrorException;
import java.time.Duration;
import org.quorate.environment.PowerControl;

/** Power over lab hosts, by way of the engine. */
final class LabPower implements PowerControl {
  private static final Duration LONGEST_FREEZE = Duration.ofSeconds(10);
  private static final String FREEZE_GIVEN_UP = "unable to freeze";
  private final DockerClient engine;
  private final LabHosts hosts;
  private final Boot boot;

  LabPower(DockerClient engine, LabHosts hosts, Boot boot) {
    this.engine = engine;
    this.hosts = hosts;
    this.boot = boot;
  }

  @Override
  public void powerOff(String role) {
    engine.killContainerCmd(hosts.id(role)).exec();
  }

  @Override
  public void powerOn(String role) {
    engine.startContainerCmd(hosts.id(role)).exec();
    boot.await(role);
  }

  /** Where processes are born faster than it freezes them, runc gives up and thaws them all: then it is asked again. */
  @Override
  public void pause(String role) {
    long deadline = System.nanoTime() + LONGEST_FREEZE.toNanos();
    boolean frozen;
    do {
      frozen = frozen(role, System.nanoTime() >= deadline);
    } while (!frozen);
  }

  private boolean frozen(String role, boolean last) {
    try {
      engine.pauseContainerCmd(hosts.id(role)).exec();
      return true;
    } catch (InternalServerErrorException givenUp) {
      if (last || !String.valueOf(givenUp.getMessage()).contains(FREEZE_GIVEN_UP)) {
        throw givenUp;
      }
      return false;
    }
  }

  @Override
  public void resume(String role) {
    engine.unpauseContainerCmd(hosts.id(role)).exec();
  }
}
