/**
 * What the window remembers from one start to the next.
 */
@NullMarked
package zerograds.store.session;

import org.jspecify.annotations.NullMarked;
