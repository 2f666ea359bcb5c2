package zerograds.run.landscape;

/** Whether a probe may evaluate the model now, and what is said while it may not. The probe's thread, but for {@link #isSaving}. */
final class ProbePermit {
    private final ChargedEvaluator evaluator;
    private final ProbeWishes wishes;
    private final boolean borrows;
    private volatile boolean saving;
    private boolean granted;
    private String broken = "";

    /** @param borrows whether the session is the run's, which is asked for before it is used */
    ProbePermit(ChargedEvaluator evaluator, ProbeWishes wishes, boolean borrows) {
        this.evaluator = evaluator;
        this.wishes = wishes;
        this.borrows = borrows;
    }

    /** Somebody said that probing may go on. */
    void grant() {
        evaluator.grant();
        granted = true;
    }

    /** Nothing can be evaluated any more. */
    void revoke(String reason) {
        broken = "The true loss cannot be probed: " + reason;
    }

    /** Whether it waits for the run to spend evaluations of its own. */
    boolean isSaving() {
        return saving;
    }

    boolean mayEvaluate() {
        saving = evaluator.isSaving();
        return isWanted() && broken.isEmpty() && !asks();
    }

    private boolean isWanted() {
        return wishes.request().map(LandscapeRequest::probing).orElse(true);
    }

    /** Whether evaluation waits for a request or, while probes are limited, for the run to go on. */
    private boolean asks() {
        return (borrows && !granted) || evaluator.isSlow() || evaluator.isSpent() || saving;
    }

    Landscape.Status status(SliceWork present) {
        if (!broken.isEmpty()) {
            return Landscape.Status.UNAVAILABLE;
        }
        if (!isWanted()) {
            return Landscape.Status.OFF;
        }
        boolean complete = wishes.request().map(present::isComplete).orElse(true);
        if (asks() && !(saving && complete)) {
            return Landscape.Status.ASKING;
        }
        return complete ? Landscape.Status.DONE : Landscape.Status.PROBING;
    }

    /** What people have to know about it; empty if there is nothing. */
    String message(SliceWork present) {
        if (!broken.isEmpty()) {
            return broken;
        }
        if (evaluator.isSlow()) {
            return "One evaluation takes " + evaluator.duration().toMillis()
                    + " ms, so the true loss is not probed unasked: the whole picture takes " + cost(present) + ".";
        }
        if (borrows && !granted) {
            return "The model has a single session, the run's: the picture takes " + present.size()
                    + " evaluations between its iterations.";
        }
        if (evaluator.isSpent()) {
            return evaluator.evaluations() + " evaluations were spent on probes.";
        }
        return saving
                ? "Probes take a tenth of the run's evaluations; the picture gets finer as it goes on. At once it"
                        + " takes "
                        + cost(present) + "."
                : "";
    }

    /** What the picture takes, for people. */
    private String cost(SliceWork present) {
        double minutes = present.size() * (evaluator.duration().toNanos() / 60e9);
        String time = minutes < 1 ? "less than a minute" : "about " + Math.round(minutes) + " min";
        return present.size() + " evaluations, " + time;
    }
}
