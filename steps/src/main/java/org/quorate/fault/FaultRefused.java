package org.quorate.fault;

/** This environment cannot do that fault; nothing was touched. */
public final class FaultRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FaultRefused(String reason) {
    super(reason);
  }
}
