/** The lab: a zone simulated in containers of real parts, reached over SSH like any other. */
package org.quorate.environment.lab;
