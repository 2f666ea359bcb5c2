/**
 * Problems to choose from, and the consent that foreign code needs.
 */
@NullMarked
package zerograds.ui.model.problem;

import org.jspecify.annotations.NullMarked;
