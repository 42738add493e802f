package org.quorate.witness;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The socket that clients of the service reach.
 *
 * @param address the service's address; a listener on every address serves it too
 */
record ListeningSocket(String address, int port) {
  private static final Pattern STATE = Pattern.compile("^\\s*[A-Z][A-Z0-9-]*\\s+");
  private static final int LOCAL = 2;
  private static final int PEER = 3;
  private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "*", "[::]");

  /**
   * Whether a line of ss(8), of columns state, queues, local and peer address, is about it. The state may be missing: most
   * releases leave it out where one state alone was asked for.
   */
  boolean serves(String line) {
    String[] columns = STATE.matcher(line).replaceFirst("").strip().split("\\s+");
    if (columns.length <= PEER || !nobody(columns[PEER])) {
      return false;
    }
    int colon = columns[LOCAL].lastIndexOf(':');
    if (colon < 0 || !columns[LOCAL].substring(colon + 1).equals(Integer.toString(port))) {
      return false;
    }
    // An address may be bound to a device, as in 127.0.0.1%lo, or be one of version four seen through version six.
    String local = columns[LOCAL].substring(0, colon).replaceAll("%.*$", "");
    return EVERY_ADDRESS.contains(local) || local.replaceAll("[\\[\\]]|::ffff:", "").equals(address);
  }

  private static boolean nobody(String peer) {
    return peer.endsWith(":*") && EVERY_ADDRESS.contains(peer.substring(0, peer.length() - 2));
  }
}
