/**
 * Settings and sweeps, ready to be shown and edited.
 */
@NullMarked
package zerograds.ui.model.settings;

import org.jspecify.annotations.NullMarked;
