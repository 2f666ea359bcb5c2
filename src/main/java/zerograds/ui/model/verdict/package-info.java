/**
 * What the gradient's evidence says about a run, by documented rules.
 */
@NullMarked
package zerograds.ui.model.verdict;

import org.jspecify.annotations.NullMarked;
