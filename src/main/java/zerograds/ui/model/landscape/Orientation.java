package zerograds.ui.model.landscape;

import java.util.List;
import java.util.Optional;
import zerograds.math.OrthonormalPair;
import zerograds.math.PrincipalDirections;
import zerograds.math.RandomStream;
import zerograds.math.Vec;
import zerograds.run.log.ThetaTrace;
import zerograds.ui.model.text.Texts;

/**
 * Turns the choice of a plane into axes through θ. Pure.
 *
 * @param theta shape {@code [n]}
 * @param visited where it has been, θ included
 * @param gradient the surrogate's, if it is known
 * @param step the last one, if it is known
 */
record Orientation(Vec theta, List<Vec> visited, Optional<Vec> gradient, Optional<Vec> step) {
    static final Direction DOWN = new Direction.Oblique(Texts.of("direction.down"), Texts.of("direction.down.short"));

    /** Of the random directions; their seed is fixed, so that a pair's number alone tells which they are. */
    private static final RandomStream RANDOM = new RandomStream(0, 41);

    /** The axes of {@code plane}; of one and two parameters those of the space. */
    Axes of(Plane plane) {
        if (theta.size() <= 2) {
            return theta.size() == 1 ? Axes.along(theta, 0) : Axes.along(theta, 0, 1);
        }
        if (plane instanceof Plane.Coordinates axes) {
            return Axes.along(theta, axes.first(), axes.second());
        }
        if (plane instanceof Plane.Principal) {
            return principal();
        }
        if (plane instanceof Plane.Random random) {
            return random(random.pair());
        }
        // Before the surrogate's first gradient there is nothing to look down.
        return gradient.flatMap(this::downhill).orElseGet(() -> random(1));
    }

    private Axes principal() {
        List<Vec> directions = PrincipalDirections.of(visited, 2);
        return Axes.along(
                theta,
                new OrthonormalPair(directions.get(0), directions.get(1)),
                new Direction.Oblique(Texts.of("direction.first"), Texts.of("direction.first.short")),
                new Direction.Oblique(Texts.of("direction.second"), Texts.of("direction.second.short")));
    }

    private Axes random(int pair) {
        return Axes.along(
                theta, OrthonormalPair.random(RANDOM, pair, theta.size()), randomly(1, pair), randomly(2, pair));
    }

    private static Direction randomly(int which, int pair) {
        return new Direction.Oblique(
                Texts.of("direction.random", which, pair), Texts.of("direction.random.short", which));
    }

    private Optional<Axes> downhill(Vec slope) {
        Vec down = slope.map(g -> -g);
        return step.flatMap(moved -> OrthonormalPair.of(down, moved))
                .map(pair -> Axes.along(
                        theta,
                        pair,
                        DOWN,
                        new Direction.Oblique(
                                theta.size() > ThetaTrace.MOST
                                        ? Texts.of("direction.across.path")
                                        : Texts.of("direction.across"),
                                Texts.of("direction.across.short"))))
                .or(() -> OrthonormalPair.of(
                                down,
                                OrthonormalPair.random(RANDOM, 1, theta.size()).first())
                        .map(pair -> Axes.along(
                                theta,
                                pair,
                                DOWN,
                                new Direction.Oblique(
                                        Texts.of("direction.random-across"),
                                        Texts.of("direction.random-across.short")))));
    }
}
