/** How a portal begins: the portal that the program carries, new departments and years, new templates for an old portal. */
package org.mingzhang.start;
