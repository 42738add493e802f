/**
 * Criteria about installed software: what runs, in which version, and what the package manager knows.
 *
 * <p>Versions are those that the programs print when they run, not those of a package list.
 */
package org.quorate.criterion.packages;
