/**
 * Programs that are started anew for every evaluation: parameters go into their arguments or a file, the answer comes from
 * their standard output or a file.
 */
@NullMarked
package zerograds.forward.command;

import org.jspecify.annotations.NullMarked;
