/**
 * Inventories: environment files, read, checked against their schema and made into values before anything is touched.
 */
package org.quorate.environment.inventory;
