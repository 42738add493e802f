package org.quorate.reading;

import java.util.List;

/**
 * One array of {@code /proc/mdstat}.
 *
 * @param state the first word after its name, {@code active} or {@code inactive}
 * @param level such as {@code raid1}; empty while inactive
 * @param wanted members it is made for, −1 when the kernel does not say
 * @param working members in use, −1 when the kernel does not say
 * @param map one letter a member, {@code U} up and {@code _} not; empty when the kernel does not say
 * @param failed members marked as failed
 * @param rebuild a rebuild that runs or waits, such as {@code recovery = 12.6%}; empty without one
 */
public record MdArray(
    String name, String state, String level, int wanted, int working, String map, List<String> failed, String rebuild) {

  public MdArray {
    failed = List.copyOf(failed);
  }

  public boolean active() {
    return state.equals("active");
  }

  /** Whether the kernel says how many members are in use at all. */
  public boolean saysMembers() {
    return wanted > 0 && working >= 0 && map.length() == wanted;
  }

  public boolean degraded() {
    return working < wanted || map.contains("_") || !failed.isEmpty();
  }

  public boolean rebuilding() {
    return !rebuild.isEmpty();
  }

  @Override
  public String toString() {
    String members = saysMembers() ? " [%d/%d] [%s]".formatted(wanted, working, map) : "";
    String broken = failed.isEmpty() ? "" : " failed " + String.join(", ", failed);
    return "%s %s%s%s%s".formatted(name, state, members, broken, rebuilding() ? " " + rebuild : "");
  }
}
