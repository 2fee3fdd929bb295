package org.mingzhang.data;

/**
 * Something that other files refer to.
 *
 * @param whole whether nothing is left out of it because of a fault; otherwise a reference to what is not there proves
 *     nothing
 */
record Known<T>(T value, boolean whole) {}
