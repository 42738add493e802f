package org.quorate.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quorate.environment.Command;
import org.quorate.environment.Host;
import org.quorate.environment.Outcome;
import org.quorate.reading.BlockDevice;
import org.quorate.reading.BlockDevices;
import org.quorate.reading.ChronySource;
import org.quorate.reading.OsRelease;

/** What one host says of itself without any right but that to log in. Whatever it does not say is left open. */
public final class FirstLook {
  static final Command NAME = Command.of("hostname");
  static final Command ADDRESSES = Command.of("ip", "-j", "address", "show");
  static final Command SYSTEM = Command.of("cat", "/etc/os-release");
  static final Command DISKS = Command.of("lsblk", "-J", "-o", "NAME,TYPE,TRAN,MODEL,SERIAL");
  static final Command SOURCES = Command.of("chronyc", "-c", "-n", "sources");
  private static final ObjectMapper JSON = new ObjectMapper();
  /** A host may say anything; only what could be meant goes into a file that people trust. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:+/-]{0,127}");
  private final Host host;

  public FirstLook(Host host) {
    this.host = host;
  }

  /** An address on an interface. */
  public record Held(String device, String address, int prefix) {}

  public Optional<String> name() {
    return Optional.of(out(NAME).strip()).filter(FirstLook::plain);
  }

  public List<Held> addresses() {
    try {
      JsonNode links = JSON.readTree(out(ADDRESSES));
      return links.findParents("local").stream().map(each -> new Held(device(links, each),
          each.path("local").asText(), each.path("prefixlen").asInt())).filter(each -> plain(each.device())
          && plain(each.address())).toList();
    } catch (JsonProcessingException e) {
      // An answer of another form says nothing.
      return List.of();
    }
  }

  private static String device(JsonNode links, JsonNode address) {
    for (JsonNode link : links) {
      for (JsonNode each : link.path("addr_info")) {
        if (each == address) {
          return link.path("ifname").asText();
        }
      }
    }
    return "";
  }

  public Optional<OsRelease> system() {
    return OsRelease.parse(out(SYSTEM)).filter(each -> plain(each.id()) && plain(each.version()));
  }

  /** Those that can be told from others. */
  public List<BlockDevice> disks() {
    return BlockDevices.parse(out(DISKS)).orElse(List.of()).stream()
        .filter(each -> each.disk() && plain(each.transport()) && plain(each.serial()) && plain(each.name())).toList();
  }

  public List<String> timeServers() {
    return ChronySource.parse(out(SOURCES)).orElse(List.of()).stream().map(ChronySource::name)
        .filter(FirstLook::plain).toList();
  }

  /** The identifier and the kind of the filesystem at a place. */
  public Optional<String[]> filesystem(String place) {
    Outcome looked = host.run(Command.of("findmnt", "-n", "-o", "UUID,FSTYPE", "--mountpoint", place));
    String[] words = looked.out().strip().split("\\s+");
    return looked.succeeded() && words.length == 2 && plain(words[0]) && plain(words[1])
        ? Optional.of(words) : Optional.empty();
  }

  private String out(Command command) {
    Outcome outcome = host.run(command);
    return outcome.succeeded() ? outcome.out() : "";
  }

  private static boolean plain(String text) {
    return PLAIN.matcher(text).matches();
  }
}
