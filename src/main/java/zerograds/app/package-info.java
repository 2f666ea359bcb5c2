/**
 * The program: command line, launcher, and the wiring of everything by hand.
 *
 * <p>May use every other package; none may use this one.
 */
@NullMarked
package zerograds.app;

import org.jspecify.annotations.NullMarked;
