/**
 * YAML values that know file and line, so that an error can name them.
 */
@NullMarked
package zerograds.store.yaml;

import org.jspecify.annotations.NullMarked;
