/**
 * Environments: where a run happens. A triad of hosts that run commands, and what else can be done to them.
 *
 * <p>Owns lifecycle, inventory and the way to the hosts. Must not know Cucumber, evidence or verdicts.
 */
package org.quorate.environment;
