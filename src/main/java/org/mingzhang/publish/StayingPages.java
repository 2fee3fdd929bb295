package org.mingzhang.publish;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What is known of pages that stay as the last build left them, which are those that a site {@linkplain Site#keep keeps}. Their
 * links were found to lead somewhere, and so they do as long as nothing goes that was there.
 *
 * @param site the one that they stand in
 * @param places those that links of any page of the site lead to from outside the folder of the place, by address; the file
 *     itself is an empty one
 * @param folder gives the folder of pages that belong together which an address lies in, with a slash at its end; empty for
 *     those that belong to none
 * @param facts gives those of one of them, and of others that are kept with them; none where they have to be read
 */
public record StayingPages(
    LastSite site, Map<String, Set<String>> places, UnaryOperator<String> folder,
    Function<String, Map<String, LinkFacts>> facts) {}
