/**
 * The command line: one program, its verbs, what people see and the exit status.
 *
 * <p>Owns argument checking and output. Whatever it decides is decided elsewhere.
 */
package org.quorate.cli;
