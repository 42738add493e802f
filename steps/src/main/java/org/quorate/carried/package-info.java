/**
 * What the program carries with it: features, clauses and probes as resources, from a folder of classes or from its
 * jar.
 */
package org.quorate.carried;
