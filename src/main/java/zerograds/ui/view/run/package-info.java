/**
 * A run's controls: bar, time line, list of runs, comparison, failures.
 */
@NullMarked
package zerograds.ui.view.run;

import org.jspecify.annotations.NullMarked;
