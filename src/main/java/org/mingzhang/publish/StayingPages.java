package org.mingzhang.publish;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Pages that stay as the last build left them. It found that their links lead somewhere, and so they do as long as nothing
 * goes that was there.
 *
 * @param site the one that they stand in
 * @param addresses their own
 * @param places those that links of any page of the site lead to, by address
 * @param facts gives those of one of them, and of others that are kept with them; none where they have to be read
 */
public record StayingPages(
    LastSite site, Set<String> addresses, Map<String, Set<String>> places, Function<String, Map<String, LinkFacts>> facts) {}
