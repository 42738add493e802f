/** Live hosts: an inventory and SSH, nothing more. */
package org.quorate.environment.live;
