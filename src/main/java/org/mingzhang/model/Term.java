package org.mingzhang.model;

/** A fixed official word that a clerk chooses from a list. */
public interface Term {

  /** The word as typed and as shown. */
  String term();
}
