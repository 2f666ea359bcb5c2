/**
 * Words, numbers and themes: what the other rooms of the view-models write with.
 */
@NullMarked
package zerograds.ui.model.text;

import org.jspecify.annotations.NullMarked;
