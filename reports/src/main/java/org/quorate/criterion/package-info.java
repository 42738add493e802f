/**
 * Criteria: pure functions from evidence to a finding, one family of them per subject in the packages below.
 *
 * <p>A criterion never sees a host, a clock, a thread or a file, so a stored run can be judged again by a newer one.
 * Criteria are named for what they look at, not for a document: limits come from the environment file.
 */
package org.quorate.criterion;
