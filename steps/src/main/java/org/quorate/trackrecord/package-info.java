/**
 * The track record: bugs of real systems that the harness finds on the real thing, each red with it and green without.
 *
 * <p>Knows the lab and the drills that bring those bugs out. Must not know what is judged: that is named in data.
 */
package org.quorate.trackrecord;
