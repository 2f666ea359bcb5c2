package zerograds.surrogate.jacobian;

import java.util.Arrays;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/** The parameters that were found to touch each output, at most 16, and by how much. Not thread safe but for {@link #offer}. */
final class TouchingParameters implements Stateful {
    private static final int MOST = 16;

    private final int[] count;
    private final int[] partner;
    private final float[] slope;

    TouchingParameters(int outputs) {
        count = new int[outputs];
        partner = new int[outputs * MOST];
        slope = new float[outputs * MOST];
    }

    @Override
    public void fields(Fields fields) {
        fields.fill(count);
        fields.fill(partner);
        fields.fill(slope);
    }

    /** An entry: output p, parameter j and its slope. */
    interface Entries {
        void accept(int p, int j, float slope);
    }

    /** A new slope for an entry. */
    interface Slopes {
        float of(int p, int j, float slope);
    }

    /** Whether an entry stays. */
    interface Choice {
        boolean keeps(int p, int j, float slope);
    }

    /** The entries of outputs {@code first} … {@code end − 1}, in that order. */
    void forEach(int first, int end, Entries work) {
        for (int p = first; p < end; p++) {
            for (int at = p * MOST; at < p * MOST + count[p]; at++) {
                work.accept(p, partner[at], slope[at]);
            }
        }
    }

    void update(Slopes slopes) {
        for (int p = 0; p < count.length; p++) {
            for (int at = p * MOST; at < p * MOST + count[p]; at++) {
                slope[at] = slopes.of(p, partner[at], slope[at]);
            }
        }
    }

    /** Drops the others of outputs {@code first} … {@code end − 1}. */
    void keep(int first, int end, Choice choice) {
        for (int p = first; p < end; p++) {
            int from = p * MOST;
            int to = from + count[p];
            count[p] = 0;
            for (int at = from; at < to; at++) {
                if (choice.keeps(p, partner[at], slope[at])) {
                    set(from + count[p]++, partner[at], slope[at]);
                }
            }
        }
    }

    /** How many of the outputs {@code first} … {@code end − 1} have entries. */
    int related(int first, int end) {
        return (int)
                Arrays.stream(count, first, end).filter(entries -> entries > 0).count();
    }

    /** Takes an entry of {@code p} if there is room or a weaker one; different threads may offer for different outputs. */
    void offer(int p, int j, float found) {
        int weakest = p * MOST;
        for (int at = p * MOST; at < p * MOST + count[p]; at++) {
            if (partner[at] == j) {
                return;
            }
            if (Math.abs(slope[at]) < Math.abs(slope[weakest])) {
                weakest = at;
            }
        }
        if (count[p] < MOST) {
            set(p * MOST + count[p]++, j, found);
        } else if (Math.abs(slope[weakest]) < Math.abs(found)) {
            set(weakest, j, found);
        }
    }

    private void set(int at, int j, float value) {
        partner[at] = j;
        slope[at] = value;
    }
}
