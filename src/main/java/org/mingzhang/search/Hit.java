package org.mingzhang.search;

/**
 * A page that was found, with the place on it that shows why.
 *
 * @param url file in the site with the place in it: {@code departments/…/2021/index.html#t05-2010301}
 * @param heading what the place stands under, or empty
 * @param department id, or empty
 * @param year or 0
 * @param kind {@code account}, {@code project}, {@code term} or {@code page}
 */
public record Hit(
    String url, String title, String heading, String department, int year, String kind, String snippet, float score) {}
