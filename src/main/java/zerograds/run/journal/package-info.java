/**
 * What a run tells whoever writes it down, and what it needs of it to go on in another process. May use {@code state},
 * {@code eval} and {@code run.log}.
 */
@NullMarked
package zerograds.run.journal;

import org.jspecify.annotations.NullMarked;
