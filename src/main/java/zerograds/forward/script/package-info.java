/**
 * Models written as a page of Java in the problem's folder: compiled in memory, run in a JVM of their own.
 *
 * <p>May use: {@code forward.external}, {@code forward.process}, the raster of {@code forward.builtin}, {@code problem} and
 * what they may use.
 */
@NullMarked
package zerograds.forward.script;

import org.jspecify.annotations.NullMarked;
