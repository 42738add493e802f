package org.quorate.probe;

import java.time.Duration;
import java.util.List;

/**
 * One fact that can be read from a host.
 *
 * @param name unique; the name of its readings in evidence
 * @param roles the hosts it is read on; a placeholder may name one, such as {@code {policy.backup.role}}
 * @param each path of a list or map of the environment file to read one element at a time, or an empty text
 * @param item what a reading of one element is called in evidence
 * @param argv the program and its arguments, with placeholders
 * @param privileged whether it needs root
 * @param writes whether it leaves a small scratch trace, which a read-only check must not
 */
public record Probe(
    String name,
    List<String> roles,
    String each,
    String item,
    List<String> argv,
    boolean privileged,
    boolean writes,
    Duration deadline) {

  public Probe {
    roles = List.copyOf(roles);
    argv = List.copyOf(argv);
  }
}
