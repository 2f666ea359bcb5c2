/**
 * One step of the optimizer, explained page by page.
 */
@NullMarked
package zerograds.ui.model.explain;

import org.jspecify.annotations.NullMarked;
