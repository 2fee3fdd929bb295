package org.mingzhang.publish;

/** Moments of a publication at which the process may die; tests stop it at each of them. */
enum Step {
  RECOVERED,
  STAGING_BEGUN,
  SPARE_REDUCED,
  FILE_STAGED,
  STAGED,
  SWAP_BEGUN,
  PREVIOUS_ASIDE,
  OLD_SITE_ASIDE,
  NEW_SITE_STANDS,
  SPARE_KEPT
}
