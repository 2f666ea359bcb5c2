package zerograds.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import zerograds.math.Vec;
import zerograds.optim.Neighbourhood;
import zerograds.run.RunEvent;
import zerograds.run.RunLog;
import zerograds.ui.model.LossSeries;

class SpanTest {
    private static LossSeries losses(double[] loss, double[] belief) {
        LossSeries series = new LossSeries();
        for (int i = 0; i < loss.length; i++) {
            RunEvent.Iterated event = new RunEvent.Iterated(
                    i,
                    4L * i,
                    0,
                    loss[i],
                    loss[i],
                    belief[i],
                    0,
                    Vec.of(0),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Neighbourhood.NONE);
            series.accept(new RunLog.Entry(i, i, event));
        }
        return series;
    }

    @Test
    void aSurrogateThatBlewUpWidensTheAxisByThreeDecades() {
        Span span = Span.positive(losses(new double[] {10, 5, 1}, new double[] {1e292, 1e269, 1e280}));
        assertThat(span.lower()).isBetween(0.5, 1.0);
        assertThat(span.upper()).isBetween(1e4, 2e4);
    }

    @Test
    void aSurrogateNearTheTruthIsShownWhole() {
        Span span = Span.positive(losses(new double[] {10, 5, 1}, new double[] {20, 8, 0.5}));
        assertThat(span.lower()).isBetween(0.3, 0.5);
        assertThat(span.upper()).isBetween(20.0, 30.0);
    }

    @Test
    void onALinearAxisItWidensItByTheTruthsOwnHeight() {
        Span span = Span.of(losses(new double[] {10, 5, 0}, new double[] {1e292, -1e292, 3}));
        assertThat(span.lower()).isCloseTo(-11.5, within(1e-9));
        assertThat(span.upper()).isCloseTo(21.5, within(1e-9));
    }
}
