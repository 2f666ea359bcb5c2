package zerograds.app.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The whole numbers that an option can be. Every option that is one says it; {@link Ranges} sees to it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Whole {
    /** The least of them. */
    long least() default 1;

    /** The greatest of them. */
    long most() default Long.MAX_VALUE;
}
