package zerograds.optim.zerograds;

/** What ZeroGrads learns. */
enum SurrogateKind {
    /** The Jacobian where the model returns a signal, else the network. */
    AUTO,
    /** The paper's network, of the loss. */
    NETWORK,
    /** The same network in array operations. */
    ARRAYS,
    /** A quadratic, of the loss. */
    QUADRATIC,
    /** What each parameter does to each output. */
    JACOBIAN
}
