/** The screen: observable models, plots, and the window. JavaFX begins here. */
@NullMarked
package zerograds.ui;

import org.jspecify.annotations.NullMarked;
