/**
 * Criteria about filesystems: the JetStream volume, the artifact storage, and the configuration that brings them back.
 *
 * <p>What is mounted is judged by what the kernel says of the directory in effect, never by a configuration file alone.
 */
package org.quorate.criterion.storage;
