/**
 * The list and the gallery of problems, consent, the wizard for programs.
 */
@NullMarked
package zerograds.ui.view.problem;

import org.jspecify.annotations.NullMarked;
