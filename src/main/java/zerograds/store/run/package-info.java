/**
 * Run files: a run written while it happens, read again, and gone on with; the only package that sees SQLite.
 */
@NullMarked
package zerograds.store.run;

import org.jspecify.annotations.NullMarked;
