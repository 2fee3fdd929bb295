/**
 * Synthetic portals for trials and benchmarks: invented places and departments whose figures nevertheless add up, within
 * a year and from year to year. The same seed gives the same bytes everywhere.
 */
package org.mingzhang.demo;
