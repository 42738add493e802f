package org.quorate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A keepalived.conf: its VRRP instances and the scripts it names. */
public final class KeepalivedConfiguration {
  private static final Set<String> NOTIFY = Set.of(
      "notify", "notify_master", "notify_backup", "notify_fault", "notify_stop", "notify_master_rx_lower_pri",
      "notify_deleted");
  /** Its variants only differ in what keepalived checks of the files. */
  private static final Pattern INCLUDE = Pattern.compile("include[a-z]?");
  private final KeepalivedBlock root;

  private KeepalivedConfiguration(KeepalivedBlock root) {
    this.root = root;
  }

  /** A hook and the program it calls, without arguments. */
  public record Hook(String event, String program) {}

  /** Empty when the text holds no VRRP instance or its braces do not match. */
  public static Optional<KeepalivedConfiguration> read(String text) {
    return KeepalivedBlock.read(text).map(KeepalivedConfiguration::new)
        .filter(configuration -> !configuration.instances().isEmpty());
  }

  /** Whether parts of the configuration are in other files, so that this one alone does not tell all. */
  public boolean includesOthers() {
    return root.anywhere(INCLUDE);
  }

  public List<VrrpInstance> instances() {
    return root.children("vrrp_instance").map(VrrpInstance::new).toList();
  }

  /** Every notify hook, of instances and of the groups they are in. */
  public List<Hook> notifyHooks() {
    return Stream.concat(root.children("vrrp_instance"), root.children("vrrp_sync_group"))
        .flatMap(block -> block.all().stream())
        .filter(line -> NOTIFY.contains(line.keyword()))
        .map(line -> new Hook(line.keyword(), program(line.argument(0)))).toList();
  }

  /** The names of the tracked scripts that an instance or its group weighs. */
  public List<String> trackedNames() {
    return Stream.concat(root.children("vrrp_instance"), root.children("vrrp_sync_group"))
        .flatMap(block -> block.children("track_script"))
        .flatMap(track -> track.all().stream()).map(KeepalivedBlock::keyword).distinct().toList();
  }

  /** The program that a {@code vrrp_script} of this name runs. */
  public Optional<String> scriptProgram(String name) {
    return root.children("vrrp_script").filter(block -> block.argument(0).equals(name))
        .flatMap(block -> block.children("script")).map(line -> program(line.argument(0))).findFirst();
  }

  /**
   * What tracked scripts add to an instance's priority as long as they succeed; without a weight, or with one below zero,
   * that is nothing.
   */
  public int added(VrrpInstance instance) {
    return root.children("vrrp_instance").filter(block -> block.argument(0).equals(instance.name()))
        .flatMap(block -> block.children("track_script")).flatMap(track -> track.all().stream())
        .mapToInt(tracked -> Math.max(0, weight(tracked))).sum();
  }

  /** As the instance says, or else as the script itself does. */
  private int weight(KeepalivedBlock tracked) {
    String own = tracked.argument(0).equals("weight") ? tracked.argument(1) : "";
    return number(own).or(() -> root.children("vrrp_script")
        .filter(script -> script.argument(0).equals(tracked.keyword()))
        .flatMap(script -> script.children("weight")).findFirst().flatMap(line -> number(line.argument(0)))).orElse(0);
  }

  private static Optional<Integer> number(String text) {
    return text.matches("-?\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** Every statement as one line, without those whose path ends in one of the given keywords; sorted within blocks. */
  public List<String> statementsWithout(Set<String> keywords) {
    List<String> statements = new ArrayList<>();
    root.all().forEach(child -> child.flatten("", keywords, statements));
    return statements.stream().sorted().toList();
  }

  private static String program(String command) {
    return command.strip().split("\\s+", 2)[0];
  }
}
