package org.mingzhang.serve;

/** One whole build of the site, as the preview asks for it; never called twice at a time. */
@FunctionalInterface
public interface Builder {

  Outcome build();
}
