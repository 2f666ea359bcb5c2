/**
 * Optimizers behind one ask/tell contract, and the settings that steer them.
 *
 * <p>May use: {@code math}, {@code space}, {@code sample}, {@code surrogate}, and the result type of {@code eval}.
 */
@NullMarked
package zerograds.optim;

import org.jspecify.annotations.NullMarked;
