/**
 * The paper's network: {@code Mlp} made fast by hand, {@code Nd4jMlp} the same in ND4J's array operations.
 */
@NullMarked
package zerograds.surrogate.network;

import org.jspecify.annotations.NullMarked;
