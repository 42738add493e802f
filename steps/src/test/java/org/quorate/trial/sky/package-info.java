/** Sentences about nothing, for trying how a run follows its features. */
package org.quorate.trial.sky;
