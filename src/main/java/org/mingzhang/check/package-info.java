/**
 * Holds printed figures against those that follow from the others. A rule reads the model and gives findings; it never
 * changes a figure and never throws. Advice on what government sites need stands beside, in {@link SiteLint}.
 */
package org.mingzhang.check;
