package org.quorate.privilege;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quorate.environment.inventory.Inventory;
import org.quorate.environment.inventory.Inventory.HostEntry;

/**
 * A sudoers file (sudoers(5)) that allows a list of commands and nothing else: each with all its arguments, on its own
 * host only.
 */
public final class SudoersFile {
  private static final String FOLDER = "/usr/bin/";

  private SudoersFile() {}

  /**
   * Writes it.
   *
   * @param list which list it is, in one word such as {@code reading}; files of several lie beside each other
   */
  public static String of(String list, Inventory inventory, List<Permitted> permitted) {
    StringBuilder text = new StringBuilder("""
        # For %s the zone %s: exactly the commands of this version of Quorate and this environment file, each with all its arguments.
        # Check it with visudo -c -f FILE, and put it into /etc/sudoers.d/ of every host, owner root, mode 0440.
        """.formatted(SudoersWord.comment(list), SudoersWord.comment(inventory.name())));
    for (Map.Entry<String, HostEntry> host : inventory.hosts().entrySet()) {
      Set<String> lines = new LinkedHashSet<>();
      permitted.stream().filter(each -> each.role().equals(host.getKey()) && each.privileged()).forEach(each ->
          each.behindSudo().forEach(words -> lines.add(FOLDER + SudoersWord.command(words))));
      if (host.getValue().sudo() && !lines.isEmpty()) {
        append(text, list, host.getValue(), lines);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String list, HostEntry host, Set<String> lines) {
    String alias = "QUORATE_%s_%s".formatted(list, host.role()).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    text.append("\nHost_Alias %s = %s, %s\n".formatted(alias, SudoersWord.of(host.hostname()), host.address()));
    lines.forEach(line -> text.append("%s %s = (root) NOPASSWD: %s\n".formatted(
        SudoersWord.of(host.user()), alias, line)));
  }
}
