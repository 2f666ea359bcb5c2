/**
 * Charts and images of the run. The only package that sees JFreeChart and AWT.
 *
 * <p>May use: {@code ui.model}.
 */
@NullMarked
package zerograds.ui.plot;

import org.jspecify.annotations.NullMarked;
