/**
 * Models written as a page of Java in the problem's folder: compiled in memory, run in a JVM of their own.
 */
@NullMarked
package zerograds.forward.script;

import org.jspecify.annotations.NullMarked;
