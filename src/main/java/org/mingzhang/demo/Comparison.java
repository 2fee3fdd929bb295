package org.mingzhang.demo;

/**
 * 比上年 of one figure.
 *
 * @param rate as printed, or null where last year had nothing or the document prints none
 * @param reason or null
 */
record Comparison(String path, long change, long prior, String rate, String reason) {}
