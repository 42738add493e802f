package org.quorate.dossier.page;

/**
 * A rectangle in a lane of a timeline.
 *
 * @param style what it stands for: held, unsure, nobody, several, blind
 * @param title what a reader is told who points at it
 */
record Bar(long left, long width, String style, String title) {}
