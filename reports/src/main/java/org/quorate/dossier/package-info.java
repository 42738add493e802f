/**
 * The dossier: the folder of a run and the writers of everything in it.
 *
 * <p>Owns the report and the machine formats. Renders from the run folder alone and never touches a host.
 */
package org.quorate.dossier;
