package org.quorate.fault;

import java.util.List;

/**
 * What a host is to lose, and what it is to count of what still comes in.
 *
 * @param role the host
 * @param spared never lost, whatever else says so: the way on which the undo is ordered
 * @param lost what is dropped, before any filter of the host's own sees it
 * @param metered addresses from which arriving packets are counted, behind everything else
 */
record PacketLoss(String role, List<Match> spared, List<Match> lost, List<Match> metered) {
  static PacketLoss at(String role, Match... lost) {
    return new PacketLoss(role, List.of(), List.of(lost), List.of());
  }

  PacketLoss sparing(Match... matches) {
    return new PacketLoss(role, List.of(matches), lost, metered);
  }

  /** Packets like these are counted when nothing has kept them from arriving. */
  PacketLoss metering(Match... matches) {
    return new PacketLoss(role, spared, lost, List.of(matches));
  }
}
