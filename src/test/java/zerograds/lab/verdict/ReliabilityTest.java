package zerograds.lab.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static Checkpoint checkpoint(
            String verdict, double reference, double determined, double loss, double lowest) {
        return new Checkpoint(
                "p", "none", 1, 200, 100, verdict, 1, 1, 1, reference, reference, determined, 1, loss, 10, lowest);
    }

    @Test
    void countsWhatTheSamplesDetermineOnly() {
        Reliability fits = Reliability.of(List.of(
                        checkpoint("fits", 0.5, 0.95, 1, Double.NaN),
                        checkpoint("fits", 0.4, 0.95, 1, Double.NaN),
                        checkpoint("fits", -1, 0.8, 1, Double.NaN)))
                .get(0);
        assertThat(fits.met()).isEqualTo(3);
        assertThat(fits.checked()).isEqualTo(2);
        assertThat(fits.right()).isEqualTo(1);
        assertThat(fits.share()).isEqualTo(0.5);
    }

    @Test
    void whatCanBeGainedIsMeasuredByTheLossItself() {
        assertThat(checkpoint("settled", 0, 1, 5, 4.96).isImproved()).isFalse();
        assertThat(checkpoint("settled", 0, 1, 5, 4.94).isImproved()).isTrue();
        assertThat(checkpoint("settled", 0, 1, 1e-6, 9e-7).isImproved())
                .as("however small")
                .isTrue();
        assertThat(checkpoint("settled", 0, 1, 0, 0).isImproved()).isFalse();
        assertThat(checkpoint("settled", 0, 1, -10, -10.2).isImproved()).isTrue();
    }

    @Test
    void asLowAsLocalityAllowsIsRightWhereAFinerSearchFindsSomething() {
        Reliability limited = Reliability.of(
                        List.of(checkpoint("limited", 0, 0, 1e-4, 1e-6), checkpoint("limited", 0, 0, 1e-4, 1e-4)))
                .get(0);
        assertThat(limited.checked()).isEqualTo(2);
        assertThat(limited.right()).isEqualTo(1);
    }

    @Test
    void theIntervalIsWilsons() {
        List<Checkpoint> all = new ArrayList<>(Collections.nCopies(95, checkpoint("settled", 0, 0, 1, 1)));
        all.addAll(Collections.nCopies(5, checkpoint("settled", 0, 0, 1, 0.5)));
        Reliability settled = Reliability.of(all).get(0);
        assertThat(settled.share()).isEqualTo(0.95);
        assertThat(settled.lower()).isCloseTo(0.888, within(0.001));
        assertThat(settled.upper()).isCloseTo(0.978, within(0.001));
    }

    @Test
    void whatClaimsNothingIsNotCounted() {
        Reliability noise =
                Reliability.of(List.of(checkpoint("noise", 1, 1, 1, 1))).get(0);
        assertThat(noise.checked()).isZero();
        assertThat(noise.claiming(Reliability.Claim.ALONG).share()).isEqualTo(1);
    }
}
