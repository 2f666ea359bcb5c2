/**
 * The optimisation loop: its plan and budgets, pause and steering, snapshots and replay.
 */
@NullMarked
package zerograds.run;

import org.jspecify.annotations.NullMarked;
