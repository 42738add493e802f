package org.quorate.environment.ssh;

/** The way to a host was lost, or could not be opened again; becomes an unreachable outcome. */
final class Lost extends Exception {
  private static final long serialVersionUID = 1L;

  Lost(String message) {
    super(message);
  }

  Lost(String message, Throwable cause) {
    super(message, cause);
  }
}
