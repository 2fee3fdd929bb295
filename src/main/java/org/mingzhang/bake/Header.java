package org.mingzhang.bake;

/**
 * What stands above the line of tildes.
 *
 * @param order place in lists of pages; pages without one come last
 * @param bodyStart offset of the first character after the line of tildes
 */
record Header(String title, String summary, boolean draft, int order, int bodyStart) {}
