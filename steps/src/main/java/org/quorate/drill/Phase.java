package org.quorate.drill;

import java.util.Arrays;

/** In which moment of a zone's life a failure strikes. */
public enum Phase {
  IDLE("while idle"),
  LOAD("under load"),
  PROMOTION("during promotion"),
  DEMOTION("during demotion"),
  RECOVERY("during recovery");

  private final String words;

  Phase(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public static Phase of(String words) {
    return Arrays.stream(values()).filter(phase -> phase.words.equals(words)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no phase is called \"%s\"".formatted(words)));
  }
}
