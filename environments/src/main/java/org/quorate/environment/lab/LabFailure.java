package org.quorate.environment.lab;

/** The lab cannot be stood up or kept; the message says what, where, and how to mend it. */
public sealed class LabFailure extends RuntimeException permits UnusableMachine {
  private static final long serialVersionUID = 1L;

  LabFailure(String message) {
    super(message);
  }

  LabFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
