/**
 * The report that people read: what each part of the page shows, and the words it uses.
 *
 * <p>Owns the model that the page's templates print; the templates hold no logic. Everything foreign is made plain
 * before it reaches a template, and nothing here depends on the time or place of rendering.
 */
package org.quorate.dossier.page;
