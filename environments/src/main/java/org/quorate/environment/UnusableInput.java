package org.quorate.environment;

/**
 * Something a person wrote cannot be used: a file, a key or an argument. Ends the program with exit status 3 before
 * anything is touched. The message says where, what was expected, what was found, and how to mend it.
 */
public final class UnusableInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableInput(String message) {
    super(message);
  }

  /** The form of all such errors. */
  public static UnusableInput at(String where, String expected, String found, String mend) {
    return new UnusableInput("%s: expected %s, found %s. %s".formatted(where, expected, found, mend));
  }
}
