package zerograds.forward;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Optional;
import zerograds.forward.external.ArrayEncoding;
import zerograds.forward.external.Hello;
import zerograds.forward.external.Server;

/** Prints its argument, or answers by the protocol with 100 numbers of which the first is the parameter. */
final class PreciseProgram {
    private PreciseProgram() {}

    public static void main(String[] args) throws Exception {
        if (!args[0].equals("--serve")) {
            System.out.println(args[0]);
            return;
        }
        Server server = new Server(System.in, new FileOutputStream(FileDescriptor.out));
        server.greet();
        server.ready(new Hello(Hello.of(100).shape(), ArrayEncoding.NUMBERS, ArrayEncoding.valueOf(args[1]), 1));
        for (Optional<Server.Request> next = server.next(); next.isPresent(); next = server.next()) {
            double[] signal = new double[100];
            signal[0] = next.get().theta()[0];
            signal[99] = 1e300;
            server.answer(next.get().id(), signal);
        }
    }
}
