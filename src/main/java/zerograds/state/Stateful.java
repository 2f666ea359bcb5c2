package zerograds.state;

/** Something that goes on exactly where another of its kind stopped, if it is given that one's fields. */
public interface Stateful {
    /**
     * Hands every field that lasts to {@code fields}, always in the same order: {@code count = fields.whole(count)}. They
     * are written, or replaced by what is read.
     *
     * @throws IllegalArgumentException if what is read is not the state of such an object; then this one is of no more use
     */
    void fields(Fields fields);
}
