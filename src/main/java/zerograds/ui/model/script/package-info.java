/**
 * The editor of a script: draft, check, marks.
 */
@NullMarked
package zerograds.ui.model.script;

import org.jspecify.annotations.NullMarked;
