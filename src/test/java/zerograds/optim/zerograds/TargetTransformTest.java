package zerograds.optim.zerograds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import zerograds.optim.TargetTransform;

class TargetTransformTest {
    @Test
    void aLossSurvivesTheWayThereAndBack() {
        TargetTransform transform = new TargetTransform(true, -2, 5, 0.3, 1.7);
        for (double loss : new double[] {-1.9, 0, 3, 1e6}) {
            assertThat(transform.loss(transform.fitted(loss))).isCloseTo(loss, within(1e-9 * (3 + loss)));
        }
    }

    @Test
    void theSlopeIsTheDerivativeOfTheLoss() {
        TargetTransform transform = new TargetTransform(true, -2, 5, 0.3, 1.7);
        double difference = (transform.loss(0.4 + 1e-6) - transform.loss(0.4 - 1e-6)) / 2e-6;
        assertThat(transform.slope(0.4)).isCloseTo(difference, within(1e-5 * difference));
    }

    @Test
    void refusesWhatCannotDivide() {
        assertThatThrownBy(() -> new TargetTransform(true, 0, 0, 0, 1)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new TargetTransform(true, 0, 1, 0, Double.NaN))
                .hasMessageContaining("must be positive");
    }

    /** What is fitted does not depend on the unit of the loss. */
    @Test
    void theStandardiserFitsTheSameWhateverTheLossesUnit() {
        double[] losses = {3, 5, 40, 4000};
        double[] scaled = {3e-4, 5e-4, 40e-4, 4000e-4};
        Standardiser one = new Standardiser();
        Standardiser other = new Standardiser();
        for (int i = 0; i < 5; i++) {
            TargetTransform a = one.add(losses);
            TargetTransform b = other.add(scaled);
            for (int k = 0; k < losses.length; k++) {
                assertThat(b.fitted(scaled[k])).isCloseTo(a.fitted(losses[k]), within(1e-6));
                assertThat(Math.abs(a.fitted(losses[k]))).isLessThan(3);
            }
        }
    }

    @Test
    void theStandardiserBearsNegativeAndConstantLosses() {
        Standardiser standardiser = new Standardiser();
        for (double[] losses : new double[][] {{-5, -5}, {-7, 3}, {2, 2}}) {
            TargetTransform transform = standardiser.add(losses);
            for (double loss : losses) {
                assertThat(transform.fitted(loss)).isFinite();
            }
        }
    }

    @Test
    void aScheduleFallsFromOneToItsEnd() {
        Schedule schedule = new Schedule(0.1);
        assertThat(schedule.factor(0)).isEqualTo(1);
        assertThat(schedule.factor(0.5)).isCloseTo(0.55, within(1e-12));
        assertThat(schedule.factor(1)).isCloseTo(0.1, within(1e-12));
        assertThat(new Schedule(1).factor(0.7)).isEqualTo(1);
        assertThatThrownBy(() -> new Schedule(0)).hasMessageContaining("(0, 1]");
    }

    @Test
    void theHoldOutKnowsHowMuchOfTheOddPartsWasForetold() {
        HoldOut holdOut = new HoldOut();
        assertThat(holdOut.explained()).isNaN();
        // Only the difference within a pair counts, not the level.
        holdOut.add(new double[] {11, 9}, new double[] {1, -1}, true);
        assertThat(holdOut.explained()).isEqualTo(1);
        holdOut.add(new double[] {0, 0}, new double[] {1, -1}, true);
        assertThat(holdOut.explained()).isBetween(0.4, 0.6);
    }
}
