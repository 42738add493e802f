package org.quorate.sabotage;

/** One thing that is done to a zone, or looked at, as an entry of a table says. */
sealed interface Step permits CommandStep, VeilStep, FileStep, InputStep {

  /**
   * Does it.
   *
   * @throws Mishap when it did not come out as the table expects
   */
  void perform(Stage stage);
}
