package org.quorate.environment.lab;

/** This machine cannot have a lab as it is; nothing of one was begun. */
public final class UnusableMachine extends LabFailure {
  private static final long serialVersionUID = 1L;

  UnusableMachine(LabFailure why) {
    super(why.getMessage(), why);
  }
}
