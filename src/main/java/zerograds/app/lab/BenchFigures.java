package zerograds.app.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import zerograds.forward.external.Overhead;
import zerograds.lab.speed.Benchmark;
import zerograds.lab.speed.Comparison;
import zerograds.lab.speed.MachineLimit;
import zerograds.run.log.Csv;

/** A benchmark's figures for programs; what was not measured is {@code null}, or empty. */
final class BenchFigures {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BenchFigures() {}

    /** One JSON object. */
    static String json(Benchmark.Report report) {
        ObjectNode json = JSON.objectNode();
        json.put("pytorch", report.pytorch());
        report.kernels().ifPresent(name -> json.put("kernels", name));
        json.set("limit", json(report.limit()));
        ArrayNode sizes = json.putArray("sizes");
        report.comparisons().forEach(comparison -> sizes.add(json(comparison)));
        ObjectNode engine = json.putObject("engine");
        engine.put("workers", report.engine().workers());
        engine.put("speedUp", report.engine().speedUp());
        engine.put("overheadMicros", report.engine().overheadMicros());
        engine.put("cancelMillis", report.engine().cancelMillis());
        ArrayNode protocol = json.putArray("protocol");
        report.protocol().forEach(overhead -> protocol.add(json(overhead)));
        report.peak().ifPresent(bytes -> json.put("peakBytes", bytes));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values could not be written", e);
        }
    }

    private static ObjectNode json(MachineLimit limit) {
        ObjectNode json = JSON.objectNode();
        json.put("flopPerSecond", limit.products());
        json.put("flopPerSecondOfTwo", limit.productsOfTwo());
        json.put("bytesPerSecond", limit.bandwidth());
        json.put("bytesPerSecondOfTwo", limit.bandwidthOfTwo());
        return json;
    }

    private static ObjectNode json(Comparison comparison) {
        ObjectNode json = JSON.objectNode();
        json.put("size", comparison.workload().id());
        json.put("n", comparison.workload().n());
        json.put("weights", comparison.workload().weights());
        json.put("bytes", comparison.workload().bytes());
        json.put("threads", comparison.threads());
        put(json, "millis", comparison.medianMillis());
        put(json, "evaluationsPerSecond", comparison.evaluationsPerSecond());
        put(json, "pytorchMillis", comparison.pytorchMillis());
        put(json, "ratio", comparison.ratio(0.5));
        put(json, "ratioLeast", comparison.ratio(0));
        put(json, "ratioMost", comparison.ratio(1));
        put(json, "limitMillis", comparison.floor());
        comparison
                .pytorch()
                .filter(other -> other.peak() > 0)
                .ifPresent(other -> json.put("pytorchPeakBytes", other.peak()));
        json.put("remark", comparison.remark());
        return json;
    }

    private static ObjectNode json(Overhead overhead) {
        ObjectNode json = JSON.objectNode();
        json.put("parameters", overhead.parameters());
        json.put("medianMillis", overhead.median());
        json.put("fastestMillis", overhead.fastest());
        json.put("ninetiethMillis", overhead.ninetieth());
        return json;
    }

    private static void put(ObjectNode json, String key, double value) {
        if (Double.isFinite(value)) {
            json.put(key, value);
        } else {
            json.putNull(key);
        }
    }

    /** A line for each size and number of threads. */
    static String csv(Benchmark.Report report) {
        StringBuilder csv =
                new StringBuilder("size,n,weights,bytes,threads,millis,evaluations_per_second,pytorch_millis,"
                        + "ratio,ratio_least,ratio_most,limit_millis\n");
        for (Comparison comparison : report.comparisons()) {
            csv.append(Csv.line(List.of(
                    comparison.workload().id(),
                    comparison.workload().n(),
                    comparison.workload().weights(),
                    comparison.workload().bytes(),
                    comparison.threads(),
                    number(comparison.medianMillis()),
                    number(comparison.evaluationsPerSecond()),
                    number(comparison.pytorchMillis()),
                    number(comparison.ratio(0.5)),
                    number(comparison.ratio(0)),
                    number(comparison.ratio(1)),
                    number(comparison.floor()))));
        }
        return csv.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.6g", value) : "";
    }
}
