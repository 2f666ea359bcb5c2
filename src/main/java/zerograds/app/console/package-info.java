/**
 * Standard streams, exit codes, progress and errors of the command line.
 */
@NullMarked
package zerograds.app.console;

import org.jspecify.annotations.NullMarked;
