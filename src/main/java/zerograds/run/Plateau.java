package zerograds.run;

import zerograds.state.Fields;
import zerograds.state.Stateful;

/**
 * Notices that a loss has been the same number wherever it was evaluated since the run began. Not thread safe.
 */
final class Plateau implements Stateful {
    /** So many equal losses are no coincidence. */
    private static final long CONVINCING = 2_000;

    private double level = Double.NaN;
    private long equal;
    private boolean broken;

    @Override
    public void fields(Fields fields) {
        level = fields.number(level);
        equal = fields.whole(equal);
        broken = fields.flag(broken);
    }

    void add(double loss) {
        if (broken || Double.isNaN(loss)) {
            return;
        }
        if (equal == 0) {
            level = loss;
        }
        broken = loss != level;
        equal++;
    }

    double level() {
        return level;
    }

    boolean isEverywhere() {
        return !broken && equal >= CONVINCING;
    }
}
