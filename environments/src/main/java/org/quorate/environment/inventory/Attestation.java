package org.quorate.environment.inventory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A named person's dated statement about a clause.
 *
 * @param expires the last day on which it counts, in UTC
 * @param record what the statement rests on
 * @param line where it stands in its file
 */
public record Attestation(
    String clause, String statement, String name, String role, LocalDate date, Optional<LocalDate> expires,
    Map<String, String> record, int line) {}
