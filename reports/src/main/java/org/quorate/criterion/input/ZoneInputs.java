package org.quorate.criterion.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quorate.criterion.Criterion;
import org.quorate.criterion.HostCriterion;
import org.quorate.criterion.Roles;
import org.quorate.criterion.backup.BackupCriteria;
import org.quorate.criterion.controller.ControllerArtifactCriteria;
import org.quorate.criterion.jetstream.JetstreamConfigurationCriteria;
import org.quorate.criterion.vrrp.KeepalivedConfigurationCriteria;
import org.quorate.evidence.Inputs;
import org.quorate.reading.Endpoint;
import org.quorate.reading.HostAddress;

/** The inputs that describe the zone as a whole. */
public final class ZoneInputs {
  /** Supplied, and what JetStream's configuration and the backup on the hosts are named after. */
  public static final Criterion ZONE_NAME = HostCriterion.allOf(
      "zone-name-supplied",
      Supplied.of("zone-name-given", "zone.name",
          "a zone name, in the cluster's name and in the path of the backups", ZoneInputs::name),
      JetstreamConfigurationCriteria.CLUSTER_IDENTITY_CONFIGURED, BackupCriteria.DESTINATION);

  /** Supplied, no node's own address, and the same in Keepalived's configuration and in the controller's manifest. */
  public static final Criterion VIP = HostCriterion.allOf(
      "vip-supplied",
      Supplied.of("vip-given", "zone.vip.address", "a virtual address of the zone's own", ZoneInputs::vip),
      KeepalivedConfigurationCriteria.VIP_CONFIGURED, ControllerArtifactCriteria.BIND_ADDRESS);

  /** A list of hosts with ports; nobody is called. */
  public static final Criterion PEER_ENDPOINTS = Supplied.of(
      "peer-endpoints-supplied", "zone.peer-endpoints", "at least one peer endpoint, each a host and a port",
      ZoneInputs::peers);

  private ZoneInputs() {}

  public static List<Criterion> all() {
    return List.of(ZONE_NAME, VIP, PEER_ENDPOINTS);
  }

  private static List<String> name(Inputs inputs) {
    String name = inputs.text("zone.name", "").strip();
    List<String> faults = new ArrayList<>();
    if (name.isEmpty()) {
      return List.of("zone.name is blank");
    }
    // As a word of its own: plant-10 is another zone than plant-1.
    Pattern word = Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(name) + "(?![A-Za-z0-9])");
    if (!word.matcher(inputs.text("zone.cluster", "")).find()) {
      faults.add("the cluster is called \"%s\", which does not say %s".formatted(inputs.text("zone.cluster", ""), name));
    }
    String remote = inputs.text("policy.backup.remote", "");
    if (!Arrays.asList(remote.split("[:/]")).contains(name)) {
      faults.add("the backups go to \"%s\", which is no path of %s".formatted(remote, name));
    }
    return faults;
  }

  private static List<String> vip(Inputs inputs) {
    String vip = inputs.text("zone.vip.address", "");
    Optional<HostAddress> address = HostAddress.parse(vip);
    if (address.isEmpty()) {
      return List.of("zone.vip.address \"%s\" is no IP address".formatted(vip));
    }
    if (!address.get().usable()) {
      return List.of("zone.vip.address %s cannot be the address of a host".formatted(vip));
    }
    return Roles.TRIAD.stream()
        .filter(role -> HostAddress.parse(inputs.text("hosts." + role + ".address", "")).equals(address))
        .map(role -> "zone.vip.address %s is the address of %s".formatted(vip, role)).toList();
  }

  private static List<String> peers(Inputs inputs) {
    List<String> peers = inputs.texts("zone.peer-endpoints");
    if (peers.isEmpty()) {
      return List.of("zone.peer-endpoints names none");
    }
    return peers.stream().filter(peer -> Endpoint.parse(peer).isEmpty())
        .map(peer -> "\"%s\" is no host with a port from 1 to 65535".formatted(peer)).toList();
  }
}
