package org.quorate.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.quorate.dossier.RunFolder;

/** Who has the lock of a zone, for others to read: a person, a machine and a run. */
final class LockOwner {
  private LockOwner() {}

  static String of(RunFolder folder) {
    try {
      return "%s@%s, run %s".formatted(
          System.getProperty("user.name"), InetAddress.getLocalHost().getHostName(), folder.id());
    } catch (UnknownHostException e) {
      return "%s, run %s".formatted(System.getProperty("user.name"), folder.id());
    }
  }
}
