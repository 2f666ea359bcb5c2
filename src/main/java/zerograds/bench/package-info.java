/**
 * Measures the workbench on the machine it runs on: an iteration of the network beside PyTorch and the machine's limit, the
 * evaluation engine, and the protocol of external models.
 *
 * <p>May use: {@code run}, {@code forward}, and what they may use.
 */
@NullMarked
package zerograds.bench;

import org.jspecify.annotations.NullMarked;
