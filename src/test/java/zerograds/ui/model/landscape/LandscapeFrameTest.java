package zerograds.ui.model.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zerograds.TestProblems;
import zerograds.math.Vec;
import zerograds.optim.Sampling;
import zerograds.optim.TargetTransform;
import zerograds.run.landscape.Landscape;
import zerograds.run.landscape.Slice;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;
import zerograds.ui.model.series.RunPath;

class LandscapeFrameTest {
    private long now;
    private RunPath path = new RunPath(2);

    private LandscapeFrame frame(int n, Plane plane) {
        path = new RunPath(n);
        return new LandscapeFrame(TestProblems.scalar(n, TestProblems::sphere), plane, () -> now);
    }

    private LandscapeFrame two(Extent extent) {
        LandscapeFrame frame = frame(2, new Plane.Coordinates(0, 1));
        frame.extentProperty().set(extent);
        return frame;
    }

    /** The run comes to θ and looks as far as σ; a second later somebody looks. */
    private Slice look(LandscapeFrame frame, double sigma, double... theta) {
        return look(frame, Optional.empty(), sigma, theta).slice();
    }

    private Frame look(LandscapeFrame frame, Optional<Landscape> known, double sigma, double... theta) {
        Sampling sampling = new Sampling(sigma, 0, TargetTransform.NONE, true);
        RunEvent.Iterated event = new RunEvent.Iterated(
                0, 0, 0, 0, 0, 0, 0, Vec.of(theta), Optional.empty(), Optional.empty(), 0, sampling);
        path.accept(new RunLog.Entry(0, 0, event));
        now += 1_000_000_000L;
        return frame.at(Vec.of(theta), path, known, true);
    }

    private static Landscape with(Slice slice, Landscape.Status status, Vec gradient) {
        Optional<Landscape.Slopes> slopes =
                Optional.of(new Landscape.Slopes(slice.origin(), gradient, Optional.empty()));
        return new Landscape(
                slice, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), slopes, 0, status, "");
    }

    private static void assertAround(Slice slice, double reach, double... theta) {
        double[] at = slice.project(Vec.of(theta));
        for (int a = 0; a < at.length; a++) {
            assertThat(slice.axis(a).lower()).isCloseTo(at[a] - reach, within(1e-9));
            assertThat(slice.axis(a).upper()).isCloseTo(at[a] + reach, within(1e-9));
        }
    }

    @Test
    void growsWithThePathThatItFits() {
        LandscapeFrame frame = two(Extent.FIT);
        Slice first = look(frame, 0.1, 1, 1);
        Slice second = look(frame, 0.1, 9, 1);

        assertThat(second.axis(0).upper())
                .isGreaterThan(9)
                .isGreaterThan(first.axis(0).upper());
        assertThat(second.axis(0).lower()).isLessThan(1);
    }

    @Test
    void shrinksAgainOnceALargeSigmaIsGone() {
        LandscapeFrame frame = two(Extent.FIT);
        double before = look(frame, 0.1, 1, 1).axis(0).length();
        double large = look(frame, 10, 1, 1).axis(0).length();
        double after = look(frame, 0.1, 1, 1).axis(0).length();

        assertThat(large).isGreaterThan(3 * before);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void forgetsAnExcursionThatLiesFarFromTheRestOfThePath() {
        LandscapeFrame frame = two(Extent.FIT);
        double before = look(frame, 0.1, 1, 1).axis(0).length();
        for (double x : new double[] {150, -90, 120}) {
            look(frame, 10, x, 1);
        }
        double away = look(frame, 0.1, 1, 1).axis(0).length();
        double after = away;
        for (int i = 0; i < 12; i++) {
            after = look(frame, 0.1, 1, 1).axis(0).length();
        }

        assertThat(away).isGreaterThan(200);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void doesNotTrembleWithASigmaThatChangesALittle() {
        LandscapeFrame frame = two(Extent.FIT);
        Slice first = look(frame, 1, 1, 1);

        assertThat(look(frame, 0.8, 1, 1)).isSameAs(first);
        assertThat(look(frame, 1, 1.1, 1)).isSameAs(first);
    }

    @Test
    void keepsAFewSigmaAroundAThetaThatItFollows() {
        LandscapeFrame frame = two(Extent.FOLLOW);

        assertAround(look(frame, 0.1, 1, 1), 0.5, 1, 1);
        assertAround(look(frame, 0.1, 1.3, 0.7), 0.5, 1.3, 0.7);
        assertAround(look(frame, 0.05, 1.3, 0.7), 0.25, 1.3, 0.7);
    }

    @Test
    void restsWhileAFollowedThetaHardlyMoves() {
        LandscapeFrame frame = two(Extent.FOLLOW);
        Slice first = look(frame, 0.1, 1, 1);

        assertThat(look(frame, 0.11, 1.09, 1)).isSameAs(first);
    }

    @Test
    void waitsForTheProbesBeforeItFollows() {
        LandscapeFrame frame = two(Extent.FOLLOW);
        Slice first = look(frame, 0.1, 1, 1);
        Landscape busy = with(first, Landscape.Status.PROBING, Vec.of(1, 0));

        assertThat(look(frame, Optional.of(busy), 0.1, 5, 5).slice()).isSameAs(first);
        assertThat(frame.isOutdated()).isTrue();
    }

    @Test
    void staysUntilItIsRecentred() {
        LandscapeFrame frame = two(Extent.FIT);
        Slice first = look(frame, 0.1, 1, 1);
        frame.extentProperty().set(Extent.STAY);

        assertThat(look(frame, 0.5, 90, 1)).isSameAs(first);
        assertThat(frame.isOutdated()).isFalse();

        frame.recentre();
        Slice moved = look(frame, 0.5, 90, 1);

        assertThat(moved.axis(0).length()).isCloseTo(first.axis(0).length(), within(1e-9));
        assertThat(moved.project(Vec.of(90, 1))[0])
                .isCloseTo((moved.axis(0).lower() + moved.axis(0).upper()) / 2, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Extent.class)
    void putsEveryPlaneThroughTheta(Extent extent) {
        double[] theta = {1, 2, 3, 4, 5};
        for (Plane plane : new Plane[] {
            new Plane.Principal(), new Plane.Random(4), new Plane.Gradient(), new Plane.Coordinates(4, 1)
        }) {
            LandscapeFrame frame = frame(5, plane);
            frame.extentProperty().set(extent);
            look(frame, 0.1, 0, 0, 0, 0, 0);
            frame.recentre();
            Slice slice = look(frame, 0.1, theta);

            assertThat(slice.distance(Vec.of(theta))).as("%s", plane).isLessThan(1e-9);
            assertThat(Arrays.stream(slice.project(Vec.of(theta))).allMatch(t -> Math.abs(t) < 10))
                    .isTrue();
        }
    }

    @Test
    void looksDownTheGradientAsSoonAsItIsKnown() {
        LandscapeFrame frame = frame(3, new Plane.Gradient());
        frame.extentProperty().set(Extent.STAY);
        Frame first = look(frame, Optional.empty(), 0.1, 1, 1, 1);
        Landscape known = with(first.slice(), Landscape.Status.DONE, Vec.of(0, 0, 5));
        Frame second = look(frame, Optional.of(known), 0.1, 1, 1, 1);

        assertThat(first.directions()).doesNotContain(Orientation.DOWN);
        assertThat(second.directions()).contains(Orientation.DOWN);
        assertThat(second.slice().axis(0).direction().get(2)).isEqualTo(-1);
        assertThat(look(frame, Optional.of(known), 0.1, 1, 1, 1)).isSameAs(second);
    }

    private Frame frameOf(LandscapeFrame frame) {
        return frame.at(Vec.of(0, 0), path, Optional.empty(), true);
    }

    @Test
    void sharesWhatAnotherOneShows() {
        LandscapeFrame live = two(Extent.FOLLOW);
        Slice shown = look(live, 0.1, 1, 1);
        LandscapeFrame past = two(Extent.FIT);
        past.follow(live);

        assertThat(frameOf(past).slice()).isSameAs(shown);
        past.extentProperty().set(Extent.STAY);
        assertThat(live.extentProperty().get()).isEqualTo(Extent.STAY);
    }
}
