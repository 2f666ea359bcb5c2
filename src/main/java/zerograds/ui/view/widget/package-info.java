/**
 * Controls that are made alike everywhere: fields, sheets, tooltips, zoom, look.
 */
@NullMarked
package zerograds.ui.view.widget;

import org.jspecify.annotations.NullMarked;
