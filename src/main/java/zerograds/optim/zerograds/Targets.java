package zerograds.optim.zerograds;

/** What a surrogate of the loss y is fitted to. */
enum Targets {
    /** y. */
    PLAIN,
    /** log(1 + y). */
    LOG,
    /** The standardised logarithm of y, whose scale follows the loss. */
    AUTO
}
