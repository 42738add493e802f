package org.quorate.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * Packets at one host, as its netfilter tells them apart.
 *
 * @param incoming whether they come in or go out
 * @param peer the other end's address, or an empty text for any
 * @param protocol {@code tcp}, {@code vrrp}, or an empty text for any
 * @param port at either end; 0 for any
 * @param percent how many of a hundred of them, drawn at random
 */
record Match(boolean incoming, String peer, String protocol, int port, int percent) {
  private static final int VRRP = 112;
  private static final int ALL = 100;

  static Match from(String peer) {
    return new Match(true, peer, "", 0, ALL);
  }

  static Match to(String peer) {
    return new Match(false, peer, "", 0, ALL);
  }

  Match vrrp() {
    return new Match(incoming, peer, "vrrp", 0, percent);
  }

  Match tcp(int number) {
    return new Match(incoming, peer, "tcp", number, percent);
  }

  Match sometimes(int ofAHundred) {
    return new Match(incoming, peer, protocol, port, ofAHundred);
  }

  /** The match in nft's words (nft(8)), one for each rule that is needed. */
  List<String> nft() {
    String end = peer.isEmpty() ? "" : "%s %s %s ".formatted(
        peer.contains(":") ? "ip6" : "ip", incoming ? "saddr" : "daddr", peer);
    String chance = percent == ALL ? "" : "numgen random mod 100 < %d ".formatted(percent);
    if (protocol.equals("tcp") && port > 0) {
      return List.of(
          "%stcp dport %d %s".formatted(end, port, chance), "%stcp sport %d %s".formatted(end, port, chance));
    }
    String carried = protocol.equals("vrrp") ? "meta l4proto %d ".formatted(VRRP) : "";
    return List.of(end + carried + chance);
  }

  /** The same in the words of iptables(8). */
  List<List<String>> iptables() {
    List<String> common = new ArrayList<>();
    if (!peer.isEmpty()) {
      common.addAll(List.of(incoming ? "--source" : "--destination", peer));
    }
    if (!protocol.isEmpty()) {
      common.addAll(List.of("--protocol", protocol.equals("vrrp") ? String.valueOf(VRRP) : protocol));
    }
    if (percent < ALL) {
      common.addAll(List.of("--match", "statistic", "--mode", "random", "--probability",
          "0.%02d".formatted(percent)));
    }
    if (port == 0) {
      return List.of(common);
    }
    return List.of(with(common, "--destination-port"), with(common, "--source-port"));
  }

  private List<String> with(List<String> common, String end) {
    List<String> words = new ArrayList<>(common);
    words.addAll(List.of(end, String.valueOf(port)));
    return words;
  }
}
