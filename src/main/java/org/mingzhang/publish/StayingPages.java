package org.mingzhang.publish;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What is known of pages that stay as the last build left them, which are those that a site {@linkplain Site#keep keeps}. Their
 * links were found to lead somewhere, and so they do as long as nothing goes that was there.
 *
 * @param site the one that they stand in
 * @param places those that links of any page of the site lead to, by address
 * @param facts gives those of one of them, and of others that are kept with them; none where they have to be read
 */
public record StayingPages(LastSite site, Map<String, Set<String>> places, Function<String, Map<String, LinkFacts>> facts) {}
