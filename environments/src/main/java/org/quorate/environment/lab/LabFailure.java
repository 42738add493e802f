package org.quorate.environment.lab;

/** The lab cannot be stood up or kept; the message says what, where, and how to mend it. */
public final class LabFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LabFailure(String message) {
    super(message);
  }

  LabFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
