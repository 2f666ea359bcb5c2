/**
 * Runs whose process is killed at random moments: whether their files open, and whether they go on as the undisturbed run
 * did. May use {@code store.library}.
 */
@NullMarked
package zerograds.lab.soak;

import org.jspecify.annotations.NullMarked;
