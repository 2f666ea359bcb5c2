/**
 * What the landscape shows: its plane, its extent, the newest picture of the loss.
 */
@NullMarked
package zerograds.ui.model.landscape;

import org.jspecify.annotations.NullMarked;
