package org.quorate.environment.lab;

/** What a person is told while a lab comes to be; called from several threads. */
public interface LabProgress {
  void doing(String what);
}
