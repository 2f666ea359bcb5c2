/**
 * The state of an object between two iterations as bytes: to go on from it in this process, or in another one that reads it
 * from a file.
 *
 * <p>Each class names its fields once, in {@link zerograds.state.Stateful#fields}, for writing and for reading. May use
 * {@code math}.
 */
@NullMarked
package zerograds.state;

import org.jspecify.annotations.NullMarked;
