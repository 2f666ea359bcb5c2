package zerograds.ui.model.landscape;

import java.util.List;
import zerograds.run.landscape.Slice;

/**
 * The part of the space that is looked at, and what it is called.
 *
 * @param slice where
 * @param directions what its axes run along
 */
record Frame(Slice slice, List<Direction> directions) {}
