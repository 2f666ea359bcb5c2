package zerograds.ui.model.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import zerograds.problem.Signal;
import zerograds.run.landscape.Field;
import zerograds.run.landscape.Landscape;
import zerograds.run.landscape.Slice;
import zerograds.ui.model.text.Table;

/** What the landscape and the output show, as long tables. */
public final class FieldTable {
    private FieldTable() {}

    /** Every node of every grid that is there, in scaled coordinates along the slice's axes. */
    public static Table of(LandscapePicture picture) {
        int axes = picture.slice().dimensions();
        List<String> header = new ArrayList<>(List.of("grid"));
        for (int a = 0; a < axes; a++) {
            header.add((a == 0 ? "x" : "y") + " [scaled]");
        }
        header.add("loss");
        return new Table("landscape", header, taker -> {
            Optional<Landscape> landscape = picture.landscape();
            landscape.flatMap(Landscape::trueLoss).ifPresent(field -> rows("true", field, taker));
            landscape.flatMap(Landscape::smoothed).ifPresent(field -> rows("smoothed", field, taker));
            landscape.flatMap(Landscape::surrogate).ifPresent(field -> rows("surrogate", field, taker));
        });
    }

    private static void rows(String name, Field field, Consumer<List<Object>> taker) {
        Slice slice = field.slice();
        boolean plane = slice.dimensions() == 2;
        int across = field.cells() + 1;
        for (int node = 0; node < field.values().length; node++) {
            List<Object> row = new ArrayList<>(List.of(name));
            row.add(slice.axis(0).node(plane ? node % across : node, field.cells()));
            if (plane) {
                row.add(slice.axis(1).node(node / across, field.cells()));
            }
            row.add(field.values()[node]);
            taker.accept(row);
        }
    }

    /** Every element of the model's output beside the one that is wanted. */
    public static Table of(Signal output, Optional<Signal> target) {
        Optional<Signal> wanted = target.filter(signal -> signal.shape().equals(output.shape()));
        List<String> header =
                wanted.isPresent() ? List.of("element", "output", "target") : List.of("element", "output");
        return new Table("output", header, taker -> {
            for (int i = 0; i < output.size(); i++) {
                List<Object> row = new ArrayList<>(List.of(i, output.value(i)));
                int element = i;
                wanted.ifPresent(signal -> row.add(signal.value(element)));
                taker.accept(row);
            }
        });
    }
}
