/**
 * Files as such: written whole or not at all, images, tables, IDX.
 */
@NullMarked
package zerograds.store.file;

import org.jspecify.annotations.NullMarked;
