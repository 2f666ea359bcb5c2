/**
 * Programs that stay alive and answer one evaluation after another through their standard input and output.
 *
 * <p>The protocol, version 1: a line is a message, a message is a JSON object. What the workbench writes is a line of JSON
 * and nothing else. What the program answers begins with {@code @zerograds } and a brace; whatever else it prints is kept
 * for error messages, but is no answer.
 *
 * <pre>
 * workbench: {"zerograds":1,"size":2,"parameters":[{"name":"x","size":2,"kind":"real","lower":-1.0,"upper":1.0}],
 * "start":[0.0,0.0]}
 * program:   @zerograds {"zerograds":1,"shape":[1]}
 * workbench: {"id":1,"seed":17,"theta":[0.5,0.25]}
 * program:   @zerograds {"id":1,"signal":[0.3125]}
 * workbench: {"id":2,"seed":18,"theta":[0.5,0.75]}
 * program:   @zerograds {"id":2,"error":"the mesh is not closed"}
 * </pre>
 *
 * <p>The program's first answer may choose how arrays are written, {@code "theta"} and {@code "signal"}: {@code "numbers"}
 * (JSON, the default), {@code "float32"} or {@code "float64"} (little endian, base64). With {@code "batch": m} it asks for
 * up to m points at once: {@code {"id":3,"seeds":[…],"thetas":[…]}}, answered by {@code {"id":3,"signals":[…]}}, where an
 * item may be {@code {"error":"…"}}. An answer with an error and no id ends the session. When its input ends, the program
 * ends. {@code docs/protocol.md} says the same to people who write the other side.
 */
@NullMarked
package zerograds.forward.external;

import org.jspecify.annotations.NullMarked;
