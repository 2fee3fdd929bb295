/** The commands at the terminal: options in, one report out, exit code 0, 1 or 2. */
package org.mingzhang.cli;
