/**
 * What a run did, as immutable events, and how they are kept and handed on.
 */
@NullMarked
package zerograds.run.log;

import org.jspecify.annotations.NullMarked;
