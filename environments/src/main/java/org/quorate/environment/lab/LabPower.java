package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import java.time.Duration;
import org.quorate.environment.PowerControl;

/** Power over lab hosts, by way of the engine. */
final class LabPower implements PowerControl {
  private static final Duration LONGEST_FREEZE = Duration.ofSeconds(10);
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

  @Override
  public void pause(String role) {
    new Freeze(() -> engine.pauseContainerCmd(hosts.id(role)).exec(), LONGEST_FREEZE).await();
  }

  @Override
  public void resume(String role) {
    engine.unpauseContainerCmd(hosts.id(role)).exec();
  }
}
