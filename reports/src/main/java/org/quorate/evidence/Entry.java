package org.quorate.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One line of evidence.
 *
 * @param seq position in the log, from 1
 * @param at wall-clock time of the control host
 * @param monotonicNanos monotonic time of the control host, nanoseconds since the run began
 * @param name what it is about: the probe, drill, witness, stage or criterion
 * @param subject the role it was seen on, or an empty text when it concerns the whole zone
 * @param body the kind's own fields
 */
public record Entry(
    long seq, Instant at, long monotonicNanos, EntryKind kind, String name, String subject, JsonNode body) {}
