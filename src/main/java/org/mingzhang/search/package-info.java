/**
 * Everything that is printed is found. {@link org.mingzhang.search.SearchIndex} tells the story: the neutral documents
 * become blocks of text, the blocks become grams, lexicon terms and words in a Lucene index, and {@link
 * org.mingzhang.search.Export} reads the committed index back and writes it as small script files for the browser.
 *
 * <p>One {@link org.mingzhang.search.Normalizer} serves the index, the query and the verification. A document of the index
 * is a page. Its texts are kept in parts of a few kilobytes, and the index says of most grams in which parts of a page they
 * stand ({@link org.mingzhang.search.Parts}): a reader loads the part that holds a hit, finds the row there, and deep links
 * cost no postings. Document numbers are ranks of addresses and the file of a term follows from its hash, so that one
 * changed page changes few files and an index has no history.
 */
package org.mingzhang.search;
