/**
 * What final accounts (部门决算) are: the records a clerk's YAML becomes, and everything that follows from them.
 *
 * <p>No I/O and no library types. Money is exact decimal in 万元 as printed. A record component that a document may lack
 * is {@code null} when the document lacks it, here and nowhere else: missing is not zero. Lists and maps are never null.
 * Sums, shares, rates and comparisons are derived here, once, because both check and disclosure need them.
 */
package org.mingzhang.model;
