/**
 * Trials of the verdicts: how often what the workbench says of a run is right.
 */
@NullMarked
package zerograds.lab.verdict;

import org.jspecify.annotations.NullMarked;
