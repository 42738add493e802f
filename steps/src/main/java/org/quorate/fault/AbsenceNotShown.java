package org.quorate.fault;

/** What a fault would show was there before it, or could not be seen: the fault would prove nothing and was not done. */
public final class AbsenceNotShown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AbsenceNotShown(String fault, String seen) {
    super("%s was not brought about, for its absence before it was not shown: %s".formatted(fault, seen));
  }
}
