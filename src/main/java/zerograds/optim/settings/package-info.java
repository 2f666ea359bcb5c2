/**
 * The settings that steer an optimizer: names, ranges, values.
 */
@NullMarked
package zerograds.optim.settings;

import org.jspecify.annotations.NullMarked;
