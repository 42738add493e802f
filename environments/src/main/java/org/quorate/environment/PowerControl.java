package org.quorate.environment;

/** Power over hosts from outside them. */
public interface PowerControl {
  /** Cuts the power: nothing on the host gets to run, flush or say goodbye. */
  void powerOff(String role);

  /** Powers a host on again; returns when it answers. */
  void powerOn(String role);

  /** Freezes everything on the host, as a hypervisor does. */
  void pause(String role);

  void resume(String role);
}
