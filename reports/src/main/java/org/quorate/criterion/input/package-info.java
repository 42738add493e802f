/**
 * Criteria about the inputs of a deployment: supplied, well-formed, and true of the hosts they speak of.
 */
package org.quorate.criterion.input;
