package org.quorate.environment.ssh;

/**
 * What one command wrote to one stream.
 *
 * @param trailer what the shell wrote behind the marker: the exit status on standard output, nothing on standard error
 */
record Frame(byte[] bytes, boolean truncated, String trailer) {}
