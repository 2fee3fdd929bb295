/**
 * Holds printed figures against those that follow from the others. A rule reads the model and gives findings; it never
 * changes a figure and never throws.
 */
package org.mingzhang.check;
