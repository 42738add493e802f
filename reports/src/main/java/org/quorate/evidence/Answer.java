package org.quorate.evidence;

/** Whether a host answered a probe at all. */
public enum Answer {
  /** The command ran to its end; its exit status and output are known. */
  ANSWERED,
  /** The host could not be reached. */
  UNREACHABLE,
  /** The command did not end within its deadline. */
  TIMED_OUT,
  /** The host refused the right to run the command. */
  NOT_PERMITTED
}
