/**
 * Histories of operations: who called what, when it was called and answered, and how it ended.
 *
 * <p>Owns the columns that millions of operations are kept in, and the readers of the formats that people bring: plain
 * JSON lines, Jepsen's EDN maps and Jepsen's log lines. Must not know how a history is judged, nor hosts or evidence.
 *
 * <p>The order of lines is the order of events: an operation called on a later line than another's answer came after it.
 * Lines are UTF-8 and end with a line feed, or one behind a carriage return. A NUL byte anywhere, another control
 * character outside a text, or a carriage return within a line makes the whole file unusable: it is not as it was
 * written, and what is missing might have been the answer that no order explains.
 *
 * <p>A plain line is {@code {"process": 0, "type": "invoke", "f": "write", "key": "x", "value": 1}}. {@code process}
 * is a number; {@code type} is {@code invoke}, {@code ok}, {@code refused} (surely did not happen; Jepsen's
 * {@code fail}) or {@code unknown} (nobody knows; Jepsen's {@code info}); {@code f} is {@code read}, {@code write},
 * {@code delete}, {@code cas}, {@code append}, {@code enqueue} or {@code dequeue}; {@code key} is left out where there
 * is only one object; {@code value} is what is written, {@code [from, to]} for {@code cas}, and in the answer of a read
 * or dequeue what came back, null for nothing. {@code index}, where there is one, is a whole number that begins at 0 and
 * grows by one from line to line.
 *
 * <p>Two values are the same when they are written the same: 1, 1.0, "1" and the keyword :1 are four values. Only the
 * blanks, the commas and the colons behind names within a list or map make no difference, nor how the letters of a text
 * are escaped; the order within a map does. One half of a surrogate pair is refused.
 */
package org.quorate.history;
