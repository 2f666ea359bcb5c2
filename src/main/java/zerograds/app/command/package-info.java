/**
 * The commands of every day: one class each.
 */
@NullMarked
package zerograds.app.command;

import org.jspecify.annotations.NullMarked;
