/**
 * A finished {@link org.mingzhang.publish.Site} becomes the folder a webmaster copies, whole or not at all.
 *
 * <p>All files are first written into a staging folder beside the output, then two renames put the new site in the
 * place of the old one. A rename onto a full folder fails everywhere, so there have to be two, and between them no site
 * stands; the next start finds that state and undoes it. What follows from history (the previous site, a stopped
 * publication, how the files stood after it) lives in {@code .mingzhang/<name of the output>/}, never in the output itself,
 * and never changes a byte of a later site: a file of the last site stays where it would be made the same.
 *
 * <p>A large site of which little changes costs little: all its files are looked at once for a whole build, and the next one
 * is made of the tree of an earlier one, in which most files are those of the present site already.
 *
 * <p>This room knows addresses and bytes only, and how {@link org.mingzhang.publish.Json} is written into a script file;
 * nothing of final accounts.
 */
package org.mingzhang.publish;
