/**
 * First contact with a cluster: what three hosts say of themselves becomes a first environment file, and what is missing
 * before a check or a drill is told host by host, with what it costs.
 *
 * <p>Owns looking before there is a run. Reads only; judges no clause.
 */
package org.quorate.contact;
