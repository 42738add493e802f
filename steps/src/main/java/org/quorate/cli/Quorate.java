package org.quorate.cli;

public final class Quorate {
  private Quorate() {}

  public static void main(String[] arguments) {}
}
