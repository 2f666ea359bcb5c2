/**
 * Problem folders, read and written; which of their code may run.
 */
@NullMarked
package zerograds.store.problem;

import org.jspecify.annotations.NullMarked;
