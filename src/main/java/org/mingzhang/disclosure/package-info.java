/**
 * Model and profile become one neutral {@link org.mingzhang.disclosure.Document} per department-year, from which every
 * page, table, chart, download and search hit is made. Content pages take the same form, so later rooms see one kind of
 * thing. Numbers of parts, sections and tables are generated here; sentences come from patterns in
 * {@code templates/sentences/} and the figures alone.
 */
package org.mingzhang.disclosure;
