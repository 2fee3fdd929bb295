/**
 * Draws the figures of the disclosure: JFreeChart lays out, JFreeSVG writes, {@link SvgCleaner} makes it fit to stand in a
 * page under a strict content security policy. No font is ever opened, so that every machine draws the same bytes.
 */
package org.mingzhang.chart;
