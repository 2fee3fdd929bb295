/**
 * Draws pages: FreeMarker views over the neutral documents. Templates lay out; they compute nothing. Everything is escaped
 * by the views' output format, HTML.
 */
package org.mingzhang.page;
