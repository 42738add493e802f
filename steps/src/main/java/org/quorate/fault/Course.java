package org.quorate.fault;

/**
 * How far something that is not done at once, such as to come and go, has come.
 *
 * @param whole whether it has done all that its name says
 * @param told what it has done so far
 */
record Course(boolean whole, String told) {}
