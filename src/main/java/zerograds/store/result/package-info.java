/**
 * What a run leaves in a folder: manifest, iterations, evaluations, θ to start from.
 */
@NullMarked
package zerograds.store.result;

import org.jspecify.annotations.NullMarked;
