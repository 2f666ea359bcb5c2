package zerograds.forward.external;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A program that returns the sum of its parameters, to measure the protocol alone: the model itself costs next to
 * nothing.
 */
final class Sum {
    private static final int FEW = 64;

    private Sum() {}

    /** Answers until the input ends. */
    public static void main(String[] args) throws IOException {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            Server server = new Server(System.in, out);
            boolean few = server.greet().size() <= FEW;
            ArrayEncoding theta = few ? ArrayEncoding.NUMBERS : ArrayEncoding.FLOAT64;
            server.ready(new Hello(Hello.of(1).shape(), theta, ArrayEncoding.NUMBERS, 1));
            for (Optional<Server.Request> next = server.next(); next.isPresent(); next = server.next()) {
                Server.Request request = next.get();
                double[] sum = {Arrays.stream(request.theta()).sum()};
                server.answer(request.id(), sum);
            }
        }
    }
}
