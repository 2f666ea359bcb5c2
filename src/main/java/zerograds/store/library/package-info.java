/**
 * The user's run files: where they lie, which plan they are of, and how a run goes on from one. May use {@code store.run},
 * {@code store.result} and {@code optim.baseline}.
 */
@NullMarked
package zerograds.store.library;

import org.jspecify.annotations.NullMarked;
