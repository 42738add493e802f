package org.quorate.environment.lab;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Device;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.RestartPolicy;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.quorate.fixture.zone.LabAddresses;
import org.quorate.fixture.zone.LabZone;

/** What a container needs to boot like a host: an init system, its own engine, loop devices, VRRP. */
final class HostSettings {
  /**
   * Makes the control groups of this container writable, then boots. They are its own part of the machine's, in a
   * namespace of their own, so that hosts neither see nor leave anything outside of it. Mounts are shared with the
   * namespaces of services, as systemd does it on machines and leaves it in containers: a disk that is unmounted on the
   * host is unmounted for all of them.
   */
  private static final String BOOT = "while read -r _ at type _; do case $type in cgroup*)"
      + " mount -o remount,bind,rw \"$at\";; esac; done < /proc/mounts;"
      + " mount --make-rshared /; exec /sbin/init";

  private static final int ALL_LOOP_DEVICES = 7;

  private HostSettings() {}

  static void apply(CreateContainerCmd command, LabAddresses addresses) {
    HostConfig host = command.getHostConfig();
    host.withCapAdd(Capability.SYS_ADMIN, Capability.NET_ADMIN, Capability.NET_RAW, Capability.SYS_NICE)
        .withSecurityOpts(List.of("seccomp=unconfined", "apparmor=unconfined"))
        .withTmpFs(Map.of("/run", "", "/run/lock", "", "/tmp", ""))
        .withCgroupnsMode("private")
        .withDevices(new Device("rwm", "/dev/loop-control", "/dev/loop-control"))
        .withDeviceCgroupRules(List.of("b " + ALL_LOOP_DEVICES + ":* rmw"))
        .withExtraHosts(names(addresses))
        // A host that reboots comes back by itself; one that was powered off does not.
        .withRestartPolicy(RestartPolicy.unlessStoppedRestart());
    command.withStopSignal("SIGRTMIN+3").withCmd("sh", "-c", BOOT);
  }

  private static String[] names(LabAddresses addresses) {
    return StreamSupport.stream(LabAddresses.hosts().spliterator(), false)
        .map(role -> LabZone.hostname(role) + ":" + addresses.of(role))
        .toArray(String[]::new);
  }
}
