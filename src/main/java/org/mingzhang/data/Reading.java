package org.mingzhang.data;

import java.util.Optional;

/**
 * What reading one file gave.
 *
 * @param record what could be read, or empty; unless it is whole, its own required values may be null
 * @param whole whether nothing of it was left out because of a fault
 * @param filled whether every key has a value; only a draft may lack some
 */
record Reading<T>(Optional<T> record, Places places, boolean whole, boolean filled) {}
