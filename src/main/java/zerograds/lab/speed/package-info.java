/**
 * Speed on the machine this runs on: an iteration of the network beside PyTorch and the machine's limit, the evaluation engine, the protocol of external models.
 */
@NullMarked
package zerograds.lab.speed;

import org.jspecify.annotations.NullMarked;
