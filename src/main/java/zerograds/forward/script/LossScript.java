package zerograds.forward.script;

/** A script whose number is the loss, or is compared with a number. */
@FunctionalInterface
public interface LossScript {
    /**
     * The number at a point.
     *
     * @param theta natural values of all parameters, in their order
     */
    double loss(double[] theta) throws Exception;
}
