/**
 * What stands in a run file's cells: columns of numbers, signals and events, as bytes and texts, exactly.
 */
@NullMarked
package zerograds.store.run.bytes;

import org.jspecify.annotations.NullMarked;
