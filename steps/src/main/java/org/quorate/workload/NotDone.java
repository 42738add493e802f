package org.quorate.workload;

/** An operation that has no good answer. */
public final class NotDone extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean surely;

  private NotDone(boolean surely, String why, Throwable cause) {
    super(why, cause);
    this.surely = surely;
  }

  /** It surely had no effect and never will. */
  static NotDone refused(String why, Throwable cause) {
    return new NotDone(true, why, cause);
  }

  /** It may have happened, or may yet happen, or not. */
  static NotDone unknown(String why, Throwable cause) {
    return new NotDone(false, why, cause);
  }

  /** The word in evidence. */
  String word() {
    return surely ? "refused" : "unknown";
  }
}
