/** Benchmarks: what the program costs, as medians and ratios of one machine in one run; never part of a timed test. */
package org.quorate.bench;
