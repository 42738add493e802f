package org.quorate.history;

/** The bound on memory was reached, so nothing can be said; the message says where and how to go on. */
public final class OutOfMemory extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutOfMemory(String message) {
    super(message);
  }
}
