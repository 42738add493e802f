package org.quorate.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every process with its state and unit, as {@code ps -o stat,unit,comm} prints them. */
public final class ProcessStates {
  private static final Pattern LINE = Pattern.compile("\\s*([A-Zt][A-Za-z<+]*)\\s+(\\S+)\\s+(\\S.*?)\\s*");
  private final List<Process> processes;

  private ProcessStates(List<Process> processes) {
    this.processes = List.copyOf(processes);
  }

  private record Process(String state, String unit, String name) {}

  /** Empty when any line has another form, or there is none. */
  public static Optional<ProcessStates> read(String text) {
    List<Process> processes = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher form = LINE.matcher(line);
      if (!form.matches()) {
        return Optional.empty();
      }
      processes.add(new Process(form.group(1), form.group(2), form.group(3)));
    }
    return processes.isEmpty() ? Optional.empty() : Optional.of(new ProcessStates(processes));
  }

  /** Whether any process of the unit is listed; a unit that runs has one. */
  public boolean lists(String unit) {
    return processes.stream().anyMatch(process -> process.unit().equals(unit));
  }

  /** Names of the processes of a unit that somebody has stopped: they are there, and do nothing. */
  public List<String> stoppedOf(String unit) {
    return processes.stream().filter(process -> process.unit().equals(unit))
        .filter(process -> process.state().startsWith("T") || process.state().startsWith("t"))
        .map(Process::name).distinct().toList();
  }
}
