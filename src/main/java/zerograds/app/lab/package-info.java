/**
 * The commands that measure the workbench itself, and its pictures.
 */
@NullMarked
package zerograds.app.lab;

import org.jspecify.annotations.NullMarked;
