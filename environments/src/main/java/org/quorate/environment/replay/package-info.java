/** Replay: answers from a stored run, for glue and drills without infrastructure. */
package org.quorate.environment.replay;
