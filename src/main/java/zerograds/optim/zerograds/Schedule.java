package zerograds.optim.zerograds;

/**
 * A factor that falls from 1 at the beginning of the budget to {@code end} at its end, along half a cosine (Loshchilov and
 * Hutter, "SGDR", 2017). Immutable.
 *
 * @param end in (0, 1]; 1 stays constant
 */
record Schedule(double end) {
    Schedule {
        if (!(end > 0 && end <= 1)) {
            throw new IllegalArgumentException("a schedule's end must be in (0, 1], but got " + end);
        }
    }

    /** @param progress the share of the budget that is used up, in [0, 1] */
    double factor(double progress) {
        return end + (1 - end) * 0.5 * (1 + Math.cos(Math.PI * progress));
    }
}
