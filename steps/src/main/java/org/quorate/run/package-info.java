/**
 * The run: the procedure's stages in order, its gates, what is judged when, and what people see meanwhile.
 *
 * <p>Owns the sequence. Glue asks it to judge and to act; it records first and judges from the record. It knows hosts
 * and
 * evidence, and is the only place that does.
 */
package org.quorate.run;
