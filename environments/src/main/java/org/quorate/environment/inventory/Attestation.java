package org.quorate.environment.inventory;

import java.time.LocalDate;
import java.util.Map;

/**
 * A named person's dated statement about a clause.
 *
 * @param record what the statement rests on
 * @param line where it stands in its file
 */
public record Attestation(
    String clause, String statement, String name, String role, LocalDate date, Map<String, String> record, int line) {}
