/**
 * Observable state folded from the log: no widgets, no charts, testable without a screen.
 *
 * <p>May use: {@code run}, {@code store}.
 */
@NullMarked
package zerograds.ui.model;

import org.jspecify.annotations.NullMarked;
