package zerograds.surrogate.blas;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * Matrix products by the OpenBLAS that ND4J brings, on the calling thread. All matrices are row-major float32; {@code ld} is
 * the distance of their rows.
 */
public final class Blas {
    static {
        CoreType.choose();
        openblas.blas_set_num_threads(1);
        verify();
    }

    private Blas() {}

    /** Loads the library and checks it; takes a second or two the first time. */
    public static void load() {
        // The static initialiser does the work.
    }

    /** {@code c[m, n] = a[m, k] · b[k, n] + beta · c}. */
    public static void multiply(
            int m,
            int n,
            int k,
            FloatPointer a,
            int lda,
            FloatPointer b,
            int ldb,
            float beta,
            FloatPointer c,
            int ldc) {
        openblas.cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, a, lda, b, ldb, beta, c, ldc);
    }

    /** {@code c[m, n] = a[k, m]ᵀ · b[k, n] + beta · c}. */
    public static void transposedMultiply(
            int m,
            int n,
            int k,
            FloatPointer a,
            int lda,
            FloatPointer b,
            int ldb,
            float beta,
            FloatPointer c,
            int ldc) {
        openblas.cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, m, n, k, 1, a, lda, b, ldb, beta, c, ldc);
    }

    /** {@code c[m, n] = a[m, k] · b[n, k]ᵀ}. */
    public static void multiplyTransposed(
            int m, int n, int k, FloatPointer a, int lda, FloatPointer b, int ldb, FloatPointer c, int ldc) {
        openblas.cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, m, n, k, 1, a, lda, b, ldb, 0, c, ldc);
    }

    /** Some kernels of old OpenBLAS versions compute wrong products on processors younger than they are. */
    private static void verify() {
        int size = 48;
        float[] a = new float[size * size];
        float[] b = new float[size * size];
        for (int i = 0; i < a.length; i++) {
            a[i] = (i % 7) - 3;
            b[i] = (i % 11) - 5;
        }
        float[] product = new float[size * size];
        NativeFloats left = new NativeFloats(a.length);
        NativeFloats right = new NativeFloats(b.length);
        NativeFloats result = new NativeFloats(product.length);
        left.put(0, a, 0, a.length);
        right.put(0, b, 0, b.length);
        multiply(size, size, size, left.at(0), size, right.at(0), size, 0, result.at(0), size);
        result.get(0, product, 0, product.length);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double expected = 0;
                for (int k = 0; k < size; k++) {
                    expected += a[i * size + k] * b[k * size + j];
                }
                if (Math.abs(expected - product[i * size + j]) > 1e-3) {
                    throw new IllegalStateException("the matrix library computes wrong products on this processor; "
                            + "set the environment variable OPENBLAS_CORETYPE to Haswell and start again");
                }
            }
        }
    }
}
