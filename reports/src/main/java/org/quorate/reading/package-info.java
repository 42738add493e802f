/**
 * Readings: parsers that turn what commands print into values.
 *
 * <p>Pure and total: whatever the text, a parser returns a value or an empty one, never an exception. What a host says
 * is foreign text and may be truncated, localised or hostile.
 */
package org.quorate.reading;
