package org.quorate.environment.inventory;

/** The person's own folder, in paths that begin with a tilde. */
final class HomeFolder {
  private HomeFolder() {}

  static String expanded(String path) {
    return path.equals("~") || path.startsWith("~/") ? path() + path.substring(1) : path;
  }

  static String path() {
    return System.getProperty("user.home");
  }
}
