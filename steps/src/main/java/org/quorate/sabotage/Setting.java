package org.quorate.sabotage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Under which circumstances a sabotage is judged. */
enum Setting {
  /** A standing zone, judged by reading alone. */
  STANDING,
  /** The procedure, resumed at the clause: it must stop there. */
  COMMISSIONING,
  /** A standing zone that is put through the drills of the clauses. */
  DRILL;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Setting> of(String word) {
    return Arrays.stream(values()).filter(setting -> setting.word().equals(word)).findFirst();
  }
}
