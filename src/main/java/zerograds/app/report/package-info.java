/**
 * Results as text, tables and JSON.
 */
@NullMarked
package zerograds.app.report;

import org.jspecify.annotations.NullMarked;
