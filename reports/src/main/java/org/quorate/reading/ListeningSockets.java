package org.quorate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listening TCP sockets as {@code ss -Hltnp} prints them. */
public final class ListeningSockets {
  private static final Pattern PROCESS = Pattern.compile("\\(\"([^\"]*)\",pid=(\\d+)");
  private static final Set<String> ANY = Set.of("", "*", "0.0.0.0", "::");
  private final List<Socket> sockets;

  private ListeningSockets(List<Socket> sockets) {
    this.sockets = List.copyOf(sockets);
  }

  /**
   * One listener.
   *
   * @param address without brackets and without the interface it is tied to
   * @param processes names of the programs that hold it; empty when the reader had no right to see them
   */
  public record Socket(String address, int port, List<String> processes) {
    /** Whether it answers on every address of the host. */
    public boolean wildcard() {
      return ANY.contains(address);
    }

    @Override
    public String toString() {
      return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }
  }

  /** Empty when any line is unintelligible; no lines are no listeners. */
  public static Optional<ListeningSockets> read(String text) {
    List<Socket> sockets = new ArrayList<>();
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      Optional<Socket> socket = socket(line);
      if (socket.isEmpty()) {
        return Optional.empty();
      }
      sockets.add(socket.get());
    }
    return Optional.of(new ListeningSockets(sockets));
  }

  private static Optional<Socket> socket(String line) {
    String[] columns = line.strip().split("\\s+", 6);
    if (columns.length < 5 || !columns[0].equals("LISTEN")) {
      return Optional.empty();
    }
    int colon = columns[3].lastIndexOf(':');
    if (colon < 0 || !columns[3].substring(colon + 1).matches("\\d{1,5}")) {
      return Optional.empty();
    }
    String address = columns[3].substring(0, colon).replaceAll("[\\[\\]]", "").replaceFirst("%.*", "").replaceFirst("^::ffff:", "");
    return Optional.of(new Socket(
        address, Integer.parseInt(columns[3].substring(colon + 1)), processes(columns.length < 6 ? "" : columns[5])));
  }

  private static List<String> processes(String column) {
    List<String> names = new ArrayList<>();
    for (Matcher matcher = PROCESS.matcher(column); matcher.find(); ) {
      names.add(matcher.group(1));
    }
    return names;
  }

  public List<Socket> all() {
    return sockets;
  }

  public List<Socket> on(int port) {
    return sockets.stream().filter(socket -> socket.port() == port).toList();
  }
}
