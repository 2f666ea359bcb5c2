/**
 * Running programs: started from an argument list, never through a shell; killed with all that they started.
 */
@NullMarked
package zerograds.forward.process;

import org.jspecify.annotations.NullMarked;
