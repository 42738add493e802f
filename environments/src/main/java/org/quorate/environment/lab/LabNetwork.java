package org.quorate.environment.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateNetworkCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Network.Ipam;
import java.net.Inet4Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.quorate.fixture.zone.LabAddresses;
import org.testcontainers.containers.Network;

/** The one network of a lab; nothing on it reaches the world. */
final class LabNetwork implements Network {
  private final DockerClient engine;
  private final String id;
  private final LabAddresses addresses;

  private LabNetwork(DockerClient engine, String id, LabAddresses addresses) {
    this.engine = engine;
    this.id = id;
    this.addresses = addresses;
  }

  /** Takes a free network; another lab may be faster, then the next is tried. */
  static LabNetwork take(DockerClient engine, String run, Map<String, String> labels) {
    List<String> taken = new ArrayList<>(inUse(engine));
    while (true) {
      LabAddresses candidate = Subnets.free(run, taken).orElseThrow(() -> new LabFailure(
          "no network for the lab: all of 198.18.0.0/15 is in use on this engine or machine. "
              + "Remove what uses it (docker network ls), or take labs down: quorate lab down"));
      try {
        return new LabNetwork(engine, create(engine, run, candidate, labels), candidate);
      } catch (DockerException refused) {
        if (!String.valueOf(refused.getMessage()).contains("overlaps")) {
          throw new LabFailure("the engine refuses the lab's network %s: %s"
              .formatted(candidate.network(), String.valueOf(refused.getMessage()).strip()), refused);
        }
        taken.add(candidate.network());
      }
    }
  }

  LabAddresses addresses() {
    return addresses;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public void close() {
    engine.removeNetworkCmd(id).exec();
  }

  private static String create(DockerClient engine, String run, LabAddresses addresses, Map<String, String> labels) {
    CreateNetworkCmd command = engine.createNetworkCmd()
        .withName("quorate-" + run)
        .withInternal(true)
        .withCheckDuplicate(true)
        .withLabels(labels)
        .withIpam(new Ipam().withConfig(
            new Ipam.Config().withSubnet(addresses.network()).withGateway(addresses.gateway())));
    return command.exec().getId();
  }

  private static List<String> inUse(DockerClient engine) {
    Stream<String> networks = engine.listNetworksCmd().exec().stream()
        .map(com.github.dockerjava.api.model.Network::getIpam)
        .filter(ipam -> ipam != null && ipam.getConfig() != null)
        .flatMap(ipam -> ipam.getConfig().stream())
        .map(Ipam.Config::getSubnet)
        .filter(Objects::nonNull);
    return Stream.concat(networks, ofThisMachine()).toList();
  }

  private static Stream<String> ofThisMachine() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(card -> card.getInterfaceAddresses().stream())
          .filter(address -> address.getAddress() instanceof Inet4Address)
          .map(LabNetwork::written);
    } catch (SocketException unreadable) {
      return Stream.empty();
    }
  }

  private static String written(InterfaceAddress address) {
    return address.getAddress().getHostAddress() + "/" + address.getNetworkPrefixLength();
  }
}
