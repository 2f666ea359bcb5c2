/**
 * Options that several commands share.
 */
@NullMarked
package zerograds.app.option;

import org.jspecify.annotations.NullMarked;
