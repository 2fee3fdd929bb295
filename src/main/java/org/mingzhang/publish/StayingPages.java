package org.mingzhang.publish;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * Pages that stay as the last build left them, and what it found of their links, so that nobody need look at each of them
 * again.
 */
public interface StayingPages {

  StayingPages NONE =
      new StayingPages() {

        @Override
        public Set<String> addresses() {
          return Set.of();
        }

        @Override
        public Collection<LinkTarget> targets() {
          return Set.of();
        }

        @Override
        public boolean isKnown(LinkTarget place) {
          return false;
        }

        @Override
        public Map<String, LinkFacts> facts(String page) {
          return Collections.emptyMap();
        }
      };

  Set<String> addresses();

  /** Where their links lead, but for those among pages that can only stay together. */
  Collection<LinkTarget> targets();

  /** Whether the last build found a place on one of them. */
  boolean isKnown(LinkTarget place);

  /** Facts of one of them and of others that lie with it; they are read now. */
  Map<String, LinkFacts> facts(String page);
}
