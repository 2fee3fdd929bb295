/**
 * Open data: every table of a disclosure as CSV and JSON, a department-year as a workbook, and all official figures of a
 * year in one long file, described by a data package.
 *
 * <p>What a cell shows in the page is turned into a plain decimal at one place ({@link org.mingzhang.export.PlainNumber}),
 * so that page and downloads cannot speak against each other.
 */
package org.mingzhang.export;
