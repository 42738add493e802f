package org.quorate.dossier.page;

import java.util.List;

/**
 * One line of a timeline picture.
 *
 * @param first whether it opens a new witness
 */
record Lane(String label, long top, boolean first, List<Bar> bars) {
  static final int HEIGHT = 16;
}
