/** Witnesses: observe continuously from before a drill until after it, and measure their own gaps and clock error. */
package org.quorate.witness;
