package zerograds.ui.model.landscape;

import java.util.List;
import zerograds.run.landscape.Slice;

/**
 * A slice of the space, and what its axes run along.
 *
 * @param slice where
 * @param directions what its axes run along
 */
record Frame(Slice slice, List<Direction> directions) {}
