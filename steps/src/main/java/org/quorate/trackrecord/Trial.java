package org.quorate.trackrecord;

import java.io.IOException;
import java.util.Map;

/** A drill that brings a known bug out. It changes and records; it never asserts. */
interface Trial {
  /** Every trial by the name that rows use. */
  Map<String, Trial> BY_NAME = Map.of(
      "corrupted-block", new CorruptedBlock(),
      "frozen-controller", new FrozenController(),
      "meeting-after-split", new MeetingAfterSplit(),
      "power-loss-of-all", new PowerLossOfAll(),
      "quick-kills", new QuickKills(),
      "two-of-three-dead", new TwoOfThreeDead(),
      "vrrp-only-cut", new VrrpOnlyCut());

  /** Whether it needs the whole zone at work, and not JetStream alone. */
  default boolean wholeZone() {
    return false;
  }

  void perform(Stage stage) throws IOException;
}
