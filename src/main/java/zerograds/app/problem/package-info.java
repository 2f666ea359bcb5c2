/**
 * How a command finds and opens a problem, and asks for consent.
 */
@NullMarked
package zerograds.app.problem;

import org.jspecify.annotations.NullMarked;
