/**
 * Typed, named, bounded parameters and the map between their values and the optimizer's scaled coordinates.
 */
@NullMarked
package zerograds.space;

import org.jspecify.annotations.NullMarked;
