package zerograds.run;

import zerograds.math.Vec;
import zerograds.optim.LossModel;
import zerograds.optim.Neighbourhood;
import zerograds.optim.Settings;

/**
 * What the optimizer believed between two iterations: a frozen copy. Thread safe.
 *
 * @param iteration the next to be done
 * @param theta full parameters, scaled coordinates, shape {@code [n]}
 * @param settings in force
 * @param neighbourhood where it looked last and what it fits
 * @param model the surrogate
 */
public record Belief(long iteration, Vec theta, Settings settings, Neighbourhood neighbourhood, LossModel model) {}
