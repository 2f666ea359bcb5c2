package zerograds.forward.script;

/**
 * A message of the compiler about a line and column of a script.
 *
 * @param isError whether the script cannot be run because of it
 * @param line counted from 1; 0 if no line is to blame
 * @param column counted from 1; 0 if no column is to blame
 */
public record Diagnostic(boolean isError, long line, long column, String message) {}
