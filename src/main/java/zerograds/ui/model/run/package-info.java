/**
 * A run as the window sees it: present and kept, compared, taken back in time, filmed.
 */
@NullMarked
package zerograds.ui.model.run;

import org.jspecify.annotations.NullMarked;
