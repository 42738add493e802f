/** Drills: change the world in one way, arm their own undo first, and never assert. */
package org.quorate.drill;
