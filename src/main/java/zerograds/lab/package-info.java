/**
 * Measures what the workbench says about itself: whether its verdicts are right.
 *
 * <p>May use: {@code ui.model}, and what it may use.
 */
@NullMarked
package zerograds.lab;

import org.jspecify.annotations.NullMarked;
