/**
 * Inventories: environment files, read, checked against their schema and made into values before anything is touched.
 *
 * <p>Owns the form of environment files and of people's statements, and the errors about them: one line for each
 * mistake, which says where it is, what was expected, what was found and how to mend it. Looks only at this machine's
 * files; must not connect to anything.
 */
package org.quorate.environment.inventory;
