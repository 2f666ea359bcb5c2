/**
 * The kinds of forward model, each in a subpackage of its own: built-in, external programs that stay alive, commands that
 * are started for each evaluation, scripts. {@code process} and {@code trust} serve the last three.
 *
 * <p>May use: {@code problem}, {@code image} and what they may use.
 */
@NullMarked
package zerograds.forward;

import org.jspecify.annotations.NullMarked;
