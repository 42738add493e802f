/**
 * Glue: binds the sentences of the features to criteria and drills, one class per noun of the domain.
 *
 * <p>A step translates words and stops: no waiting, no parsing, no SSH here, and no step calls another.
 */
package org.quorate.steps;
