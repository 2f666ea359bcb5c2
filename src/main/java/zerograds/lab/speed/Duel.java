package zerograds.lab.speed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zerograds.lab.speed.TimedLoop.LoopException;

/** Times the workbench and PyTorch alternately, so that other load on the machine affects both. Thread safe. */
final class Duel {
    /** How much slower than the workbench PyTorch is at most, for the length of its warm-up. */
    private static final double SLOWER = 20;

    private final Rounds pace;
    private final MachineLimit limit;
    private final Optional<Pytorch> pytorch;

    Duel(Rounds pace, MachineLimit limit, Optional<Pytorch> pytorch) {
        this.pace = pace;
        this.limit = limit;
        this.pytorch = pytorch;
    }

    /** Measures; what cannot be measured becomes a remark. */
    Comparison measure(Workload workload, int threads) {
        double floor = 1e3
                * limit.seconds(
                        workload.architecture(),
                        workload.n(),
                        workload.rows(),
                        workload.thetaSteps(),
                        workload.weightsSteps(),
                        threads);
        try {
            NetworkLoop own = new NetworkLoop(workload, threads);
            warm(own);
            return against(workload, threads, own, floor);
        } catch (IllegalArgumentException e) {
            String refusal = String.valueOf(e.getMessage());
            return new Comparison(workload, threads, List.of(), floor, Optional.empty(), refusal);
        }
    }

    /** Until the JIT has compiled what counts. */
    private void warm(NetworkLoop own) {
        long until = System.nanoTime() + (long) (1e9 * pace.warmUpSeconds());
        do {
            own.iterate();
        } while (System.nanoTime() < until);
    }

    /** PyTorch may take the threads or leave them: its faster side counts. */
    private Comparison against(Workload workload, int threads, NetworkLoop own, double floor) {
        List<PytorchLoop> others = new ArrayList<>();
        String remark = "";
        try {
            int warmUp = pace.warmUp(SLOWER * own.medianMillis(2));
            for (int count = threads; pytorch.isPresent() && count >= 1; count--) {
                requireRoom(workload);
                others.add(PytorchLoop.open(pytorch.get(), workload, count, warmUp));
            }
        } catch (LoopException e) {
            remark = String.valueOf(e.getMessage());
        }
        try {
            List<List<Double>> millis = turns(own, others);
            return new Comparison(workload, threads, millis.get(0), floor, fastest(others, millis), remark);
        } catch (LoopException e) {
            return new Comparison(
                    workload, threads, List.of(), floor, Optional.empty(), String.valueOf(e.getMessage()));
        } finally {
            others.forEach(PytorchLoop::close);
        }
    }

    private static void requireRoom(Workload workload) throws LoopException {
        long needed = PytorchLoop.bytes(workload);
        long available = FreeMemory.available();
        if (needed > available) {
            throw new LoopException(String.format(
                    Locale.ROOT,
                    "PyTorch would need about %.1f GB, but %.1f GB are free",
                    needed / 1e9,
                    available / 1e9));
        }
    }

    /** Each side's milliseconds of an iteration, round by round: first the workbench's, then the others'. */
    private List<List<Double>> turns(NetworkLoop own, List<PytorchLoop> others) throws LoopException {
        List<TimedLoop> sides = new ArrayList<>(others);
        sides.add(0, own);
        double[] last = new double[sides.size()];
        List<List<Double>> millis = new ArrayList<>();
        for (int side = 0; side < last.length; side++) {
            last[side] = sides.get(side).medianMillis(1);
            millis.add(new ArrayList<>());
        }
        for (int round = 0; round < pace.rounds(); round++) {
            for (int side = 0; side < last.length; side++) {
                last[side] = sides.get(side).medianMillis(pace.iterations(last[side]));
                millis.get(side).add(last[side]);
            }
        }
        return millis;
    }

    private static Optional<Comparison.Other> fastest(List<PytorchLoop> others, List<List<Double>> millis) {
        List<Comparison.Other> sides = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            sides.add(new Comparison.Other(
                    others.get(i).threads(), millis.get(i + 1), others.get(i).peak()));
        }
        return sides.stream().min(Comparator.comparingDouble(Comparison.Other::medianMillis));
    }
}
