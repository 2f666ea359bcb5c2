package zerograds.surrogate.jacobian;

import zerograds.state.Fields;
import zerograds.state.Stateful;

/** The last so many pairs, in units of σ: offsets and responses are divided by it. Not thread safe. */
final class RecentPairs implements Stateful {
    private final int most;
    private final int inputs;
    private final int outputs;
    private final float[] offsets;
    private final float[] responses;
    private long added;

    RecentPairs(int most, int inputs, int outputs) {
        this.most = most;
        this.inputs = inputs;
        this.outputs = outputs;
        offsets = new float[most * inputs];
        responses = new float[most * outputs];
    }

    @Override
    public void fields(Fields fields) {
        fields.fill(offsets);
        fields.fill(responses);
        added = fields.whole(added);
    }

    /** Takes a pair; the oldest gives way. */
    void add(float[] source, int offset, float[] answers, int answer, double locality) {
        int row = (int) (added++ % most);
        float scale = (float) (1 / locality);
        for (int j = 0; j < inputs; j++) {
            offsets[row * inputs + j] = scale * source[offset + j];
        }
        for (int p = 0; p < outputs; p++) {
            responses[row * outputs + p] = scale * answers[answer + p];
        }
    }

    /** How many there are. */
    int count() {
        return (int) Math.min(most, added);
    }

    /** Shape {@code [count, n]}, to read only; rows of zeros may follow. */
    float[] offsets() {
        return offsets;
    }

    /** A copy of the columns {@code from} … {@code to − 1}, shape {@code [count, to − from]}. */
    float[] responses(int from, int to) {
        float[] copy = new float[count() * (to - from)];
        for (int row = 0; row < count(); row++) {
            System.arraycopy(responses, row * outputs + from, copy, row * (to - from), to - from);
        }
        return copy;
    }
}
