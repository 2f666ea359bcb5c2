package zerograds.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import zerograds.math.Batch;

class LocalSamplerTest {
    private static final double[] THETA = {3, -1};
    private static final double LOCALITY = 0.5;

    private final LocalSampler sampler = new LocalSampler(11);
    private final Batch sites = Batch.zeros(4, 2);
    private final Batch probes = Batch.zeros(4, 2);

    @Test
    void sitesAreNormalAroundThetaWithTheLocalityAsDeviation() {
        double sum = 0;
        double squares = 0;
        double products = 0;
        int count = 5000;
        for (int iteration = 0; iteration < count; iteration++) {
            draw(0.1, false, iteration);
            double x = sites.values()[0] - THETA[0];
            sum += x / count;
            squares += x * x / count;
            products += x * (sites.values()[1] - THETA[1]) / count;
        }
        assertThat(sum).isCloseTo(0, within(0.03));
        assertThat(Math.sqrt(squares)).isCloseTo(LOCALITY, within(0.02));
        assertThat(products).isCloseTo(0, within(0.02));
    }

    @Test
    void probesAreScatteredAroundTheirSitesByTheSmoothingRadius() {
        double squares = 0;
        double products = 0;
        int count = 5000;
        for (int iteration = 0; iteration < count; iteration++) {
            draw(0.1, true, iteration);
            double first = probes.values()[0] - sites.values()[0];
            double partner = probes.values()[2] - sites.values()[2];
            squares += first * first / count;
            products += first * partner / count;
        }
        assertThat(Math.sqrt(squares)).isCloseTo(0.1 * LOCALITY, within(0.002));
        // One τ for each site, not mirrored: partners are independent.
        assertThat(products).isCloseTo(0, within(2e-4));
    }

    @Test
    void antitheticRowsAreMirrored() {
        draw(0.1, true, 0);
        for (int j = 0; j < 2; j++) {
            assertThat(sites.values()[j] + sites.values()[2 + j]).isCloseTo(2 * THETA[j], within(1e-12));
        }
    }

    @Test
    void withoutSmoothingProbesAreSites() {
        draw(0, true, 0);
        assertThat(probes.values()).isEqualTo(sites.values());
    }

    @Test
    void anIterationCanBeDrawnAgainAlone() {
        draw(0.1, true, 17);
        double[] first = probes.values().clone();
        draw(0.1, true, 18);
        assertThat(probes.values()).isNotEqualTo(first);
        draw(0.1, true, 17);
        assertThat(probes.values()).isEqualTo(first);
    }

    private void draw(double smoothing, boolean antithetic, int iteration) {
        sampler.draw(THETA, LOCALITY, smoothing, antithetic, iteration, sites.rows(), sites, probes);
    }

    @Test
    void drawsOtherMirroredRowsAgain() {
        LocalSampler sampler = new LocalSampler(3);
        double[] theta = {1, -2};
        Batch sites = Batch.zeros(4, 2);
        Batch probes = Batch.zeros(4, 2);
        sampler.draw(theta, 0.5, 0.1, true, 7, 4, sites, probes);
        Batch before = sites.copy();
        sampler.redraw(theta, 0.5, 0.1, true, 7, 1, 2, sites, probes);
        assertThat(sites.row(0)).isEqualTo(before.row(0));
        assertThat(sites.row(1)).isEqualTo(before.row(1));
        assertThat(sites.row(2)).isNotEqualTo(before.row(2));
        for (int j = 0; j < 2; j++) {
            assertThat(sites.row(2).get(j) + sites.row(3).get(j)).isEqualTo(2 * theta[j], within(1e-12));
        }
        sampler.redraw(theta, 0.5, 0.1, true, 7, 0, 2, sites, probes);
        assertThat(sites).isEqualTo(before);
    }
}
