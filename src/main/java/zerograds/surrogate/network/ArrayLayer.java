package zerograds.surrogate.network;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;
import zerograds.state.Fields;
import zerograds.state.Stateful;

/** One layer {@code y = rectify(x · W + b)} in ND4J's arrays, with its Adam moments. */
final class ArrayLayer implements Stateful {
    private final INDArray weights;
    private final INDArray bias;
    private final Moments weightMoments;
    private final Moments biasMoments;

    /** @param values shape {@code [inputs + 1, outputs]}, the bias last */
    ArrayLayer(float[] values, int inputs, int outputs) {
        INDArray all = Nd4j.createFromArray(values).reshape(inputs + 1L, outputs);
        weights = Nd4j.createUninitialized(all.dataType(), inputs, outputs)
                .assign(all.get(NDArrayIndex.interval(0, inputs), NDArrayIndex.all()));
        bias = all.getRow(inputs).dup().reshape(1, outputs);
        weightMoments = new Moments(weights.ulike().assign(0), weights.ulike().assign(0));
        biasMoments = new Moments(bias.ulike().assign(0), bias.ulike().assign(0));
    }

    private ArrayLayer(ArrayLayer other) {
        weights = other.weights.dup();
        bias = other.bias.dup();
        weightMoments = other.weightMoments.copy();
        biasMoments = other.biasMoments.copy();
    }

    ArrayLayer copy() {
        return new ArrayLayer(this);
    }

    @Override
    public void fields(Fields fields) {
        fill(fields, weights);
        fill(fields, bias);
        weightMoments.fields(fields);
        biasMoments.fields(fields);
    }

    private static void fill(Fields fields, INDArray array) {
        float[] values = array.dup('c').reshape(array.length()).toFloatVector();
        fields.fill(values);
        if (fields.isReading()) {
            array.assign(Nd4j.createFromArray(values).reshape(array.shape()));
        }
    }

    void rescale(double gain, double offset) {
        weights.muli(gain);
        bias.muli(gain).addi(offset);
    }

    INDArray forward(INDArray x, float slope) {
        INDArray z = x.mmul(weights).addiRowVector(bias);
        return slope == 1 ? z : Transforms.max(z, z.mul(slope), false);
    }

    /** Turns ∂/∂y into ∂/∂(x · W + b), in place. */
    void throughRectifier(INDArray y, float slope, INDArray delta) {
        if (slope != 1) {
            delta.muli(y.gt(0).castTo(delta.dataType()).muli(1 - slope).addi(slope));
        }
    }

    INDArray inputGradient(INDArray delta) {
        return delta.mmul(weights.transpose());
    }

    void descend(INDArray x, INDArray delta, float rate, float correction) {
        weightMoments.descend(weights, x.transpose().mmul(delta), rate, correction);
        biasMoments.descend(bias, delta.sum(true, 0), rate, correction);
    }

    private record Moments(INDArray mean, INDArray variance) implements Stateful {
        @Override
        public void fields(Fields fields) {
            fill(fields, mean);
            fill(fields, variance);
        }

        Moments copy() {
            return new Moments(mean.dup(), variance.dup());
        }

        void descend(INDArray values, INDArray gradient, float rate, float correction) {
            mean.muli(Weights.BETA_1).addi(gradient.mul(1 - Weights.BETA_1));
            variance.muli(Weights.BETA_2).addi(gradient.muli(gradient).muli(1 - Weights.BETA_2));
            INDArray size = Transforms.sqrt(variance, true).muli(correction).addi(Weights.EPSILON);
            values.subi(mean.mul(rate).divi(size));
        }
    }
}
