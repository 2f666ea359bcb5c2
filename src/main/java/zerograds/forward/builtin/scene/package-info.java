/**
 * Built-in models of three-dimensional scenes: light, meshes, caustics, a rocket's flight.
 */
@NullMarked
package zerograds.forward.builtin.scene;

import org.jspecify.annotations.NullMarked;
