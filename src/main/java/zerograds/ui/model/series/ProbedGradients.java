package zerograds.ui.model.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import zerograds.run.landscape.GradientRequest;
import zerograds.run.landscape.LandscapeProbe;
import zerograds.run.landscape.ReferenceGradient;
import zerograds.run.log.RunEvent;
import zerograds.run.log.RunLog;

/**
 * Reference gradients along the run: at every K-th iteration, where K doubles as the run grows, so that there are never
 * more than 200. Which iterations these are depends on the log alone. For at most {@link
 * LandscapeProbe#MOST_FOR_DIFFERENCES} parameters; nothing is probed unless somebody looks. JavaFX thread only.
 */
public final class ProbedGradients implements Fold {
    private static final int MOST = 200;

    /** Fewer of them say too little. */
    private static final int LEAST = 5;

    /** So many are asked for at once. */
    private static final int PORTION = 8;

    private final LandscapeProbe probe;
    private final boolean possible;
    private final NavigableMap<Long, RunEvent.Iterated> logged = new TreeMap<>();
    private final NavigableMap<Long, ProbedGradient> probed = new TreeMap<>();
    private long stride = 1;
    private final Set<Long> outstanding = new HashSet<>();
    private long version;

    public ProbedGradients(int dimension, LandscapeProbe probe) {
        possible = dimension <= LandscapeProbe.MOST_FOR_DIFFERENCES;
        this.probe = probe;
    }

    /** Whether the problem has few enough parameters. */
    public boolean isPossible() {
        return possible;
    }

    @Override
    public void accept(RunLog.Entry entry) {
        if (entry.event() instanceof RunEvent.Iterated iterated
                && possible
                && iterated.gradient().isPresent()
                && iterated.iteration() % stride == 0) {
            logged.put(iterated.iteration(), iterated);
            if (logged.size() > MOST) {
                stride *= 2;
                logged.keySet().removeIf(iteration -> iteration % stride != 0);
                probed.keySet().removeIf(iteration -> iteration % stride != 0);
            }
        }
    }

    /** Takes what came and asks for more; what is there, by iteration. Call it once a pulse. */
    public List<ProbedGradient> look() {
        for (ReferenceGradient reference : probe.takeGradients()) {
            outstanding.remove(reference.iteration());
            take(reference);
        }
        if (outstanding.isEmpty()) {
            List<GradientRequest> wanted = missing();
            wanted.forEach(request -> outstanding.add(request.iteration()));
            if (!wanted.isEmpty()) {
                probe.differentiate(wanted);
            }
        }
        return List.copyOf(probed.values());
    }

    /** Takes over what another one of the same run knows. */
    public void adopt(ProbedGradients other) {
        other.probed.forEach((iteration, known) -> {
            if (logged.containsKey(iteration)) {
                probed.put(iteration, known);
                version++;
            }
        });
    }

    /** Whether there is nothing to wait for after a {@link #look}: all is there, or the probe does without. */
    public boolean isSettled() {
        // idle first: whatever an idle probe has answered is there to be taken
        return outstanding.isEmpty() ? missing().isEmpty() : probe.isIdle() && !probe.hasGradients();
    }

    /** Those that are there from an iteration on, or a little before it where so few were asked for since. */
    public List<ProbedGradient> since(long iteration) {
        long few = logged.isEmpty() ? 0 : logged.lastKey() - 2 * LEAST * stride;
        return List.copyOf(probed.tailMap(Math.min(iteration, few), true).values());
    }

    /** The mean of their cosines to the surrogate's gradients; NaN where they are too few to say it. */
    public static double meanCosine(Collection<ProbedGradient> some) {
        double[] cosines = some.stream()
                .mapToDouble(ProbedGradient::cosine)
                .filter(Double::isFinite)
                .toArray();
        return cosines.length >= LEAST ? Arrays.stream(cosines).average().orElse(Double.NaN) : Double.NaN;
    }

    /** Grows with every gradient that came. */
    public long version() {
        return version;
    }

    private void take(ReferenceGradient reference) {
        RunEvent.Iterated at = logged.get(reference.iteration());
        if (at != null) {
            version++;
            at.gradient()
                    .ifPresent(surrogate -> probed.put(
                            reference.iteration(),
                            new ProbedGradient(
                                    reference.iteration(), at.evaluations(), reference.gradient(), surrogate)));
        }
    }

    private List<GradientRequest> missing() {
        List<GradientRequest> missing = new ArrayList<>();
        for (RunEvent.Iterated at : logged.values()) {
            if (missing.size() < PORTION && !probed.containsKey(at.iteration())) {
                missing.add(new GradientRequest(at.iteration(), at.theta(), at.sampling()));
            }
        }
        return missing;
    }
}
