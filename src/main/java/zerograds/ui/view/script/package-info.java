/**
 * The editor of scripts.
 */
@NullMarked
package zerograds.ui.view.script;

import org.jspecify.annotations.NullMarked;
