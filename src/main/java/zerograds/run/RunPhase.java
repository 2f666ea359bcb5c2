package zerograds.run;

/** What a run is doing. */
public enum RunPhase {
    /** Opening the model and loading the numerics. */
    STARTING,
    RUNNING,
    PAUSED,
    FINISHED
}
