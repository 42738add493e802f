/** The virtual address: which nodes really carry it on which interface, by the word of their own kernels. */
package org.quorate.criterion.vip;
