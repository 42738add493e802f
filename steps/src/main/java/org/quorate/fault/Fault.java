package org.quorate.fault;

import java.util.List;

/** One failure that can be brought about: it names exactly one thing that breaks. */
public interface Fault {
  /** Its name in evidence and on hosts: lower-case letters, digits and dashes. */
  String name();

  /** The roles it is done to. */
  List<String> targets();

  /**
   * What is done, what undoes it and what proves it, at this site. Only reads.
   *
   * @throws FaultRefused when this environment cannot do it
   */
  Plan plan(Site site);
}
