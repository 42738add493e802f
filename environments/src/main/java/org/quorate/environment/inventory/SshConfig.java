package org.quorate.environment.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client configuration of OpenSSH (ssh_config(5)), of which Host, HostName, User, Port, IdentityFile and ProxyJump are
 * read. The first value that applies to a host wins; identity files add up. Sections by {@code Match} are passed over,
 * but for {@code Match all}.
 */
final class SshConfig {
  static final SshConfig EMPTY = new SshConfig(List.of());
  private static final Pattern LINE = Pattern.compile("\\s*(\\w+)(?:\\s*=\\s*|\\s+)\"?([^\"]*?)\"?\\s*");

  private final List<Setting> settings;

  private SshConfig(List<Setting> settings) {
    this.settings = settings;
  }

  /** One value, and the hosts it is for. */
  private record Setting(HostPatterns hosts, String keyword, String value) {}

  static SshConfig read(Path file) throws IOException {
    List<Setting> settings = new ArrayList<>();
    HostPatterns hosts = HostPatterns.of("*");
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n")) {
      Matcher parts = LINE.matcher(line);
      if (line.strip().startsWith("#") || !parts.matches()) {
        continue;
      }
      String keyword = parts.group(1).toLowerCase(Locale.ROOT);
      String value = parts.group(2);
      if (keyword.equals("host")) {
        hosts = HostPatterns.of(value.strip().replaceAll("\\s+", ","));
      } else if (keyword.equals("match")) {
        hosts = value.strip().equalsIgnoreCase("all") ? HostPatterns.of("*") : new HostPatterns(List.of());
      } else {
        settings.add(new Setting(hosts, keyword, value));
      }
    }
    return new SshConfig(List.copyOf(settings));
  }

  Optional<String> hostName(String host) {
    return first(host, "hostname").map(name -> name.replace("%h", host));
  }

  Optional<String> user(String host) {
    return first(host, "user");
  }

  /** Text that is no number is no port. */
  Optional<Integer> port(String host) {
    return first(host, "port").filter(port -> port.matches("[1-9]\\d{0,4}")).map(Integer::valueOf);
  }

  List<Path> identityFiles(String host) {
    return all(host, "identityfile").stream()
        .map(file -> Path.of(HomeFolder.expanded(file).replace("%d", HomeFolder.path()).replace("%h", host))).toList();
  }

  /** The hosts to go through, the first one first. */
  List<String> proxyJump(String host) {
    return first(host, "proxyjump").filter(jumps -> !jumps.equalsIgnoreCase("none"))
        .map(jumps -> List.of(jumps.split("\\s*,\\s*"))).orElse(List.of());
  }

  private Optional<String> first(String host, String keyword) {
    return all(host, keyword).stream().findFirst();
  }

  private List<String> all(String host, String keyword) {
    return settings.stream()
        .filter(setting -> setting.keyword().equals(keyword) && setting.hosts().matchName(host))
        .map(Setting::value).toList();
  }
}
