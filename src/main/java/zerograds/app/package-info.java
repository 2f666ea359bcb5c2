/**
 * The program: entry point, the tree of commands, and the wiring of everything by hand.
 */
@NullMarked
package zerograds.app;

import org.jspecify.annotations.NullMarked;
