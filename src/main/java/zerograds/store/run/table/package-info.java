/**
 * The tables of a run file, whose rows carry checksums; the only package that sees SQLite.
 */
@NullMarked
package zerograds.store.run.table;

import org.jspecify.annotations.NullMarked;
