package zerograds.app.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zerograds.forward.external.Overhead;
import zerograds.lab.speed.Benchmark;
import zerograds.lab.speed.Comparison;
import zerograds.lab.speed.EngineFigures;
import zerograds.lab.speed.MachineLimit;

/** A benchmark's figures for people. */
final class BenchTable {
    private static final String ROW = "%-12s %11s %7s %9s %8s %9s %9s %-15s %9s %7s";

    private BenchTable() {}

    static List<String> of(Benchmark.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(limit(report.limit())
                + report.kernels()
                        .map(name -> "; OpenBLAS' kernels for " + name)
                        .orElse(""));
        lines.add(report.pytorch());
        lines.add("");
        lines.add(row(
                "size",
                "weights",
                "threads",
                "ms/iter",
                "eval/s",
                "memory",
                "PyTorch",
                "ratio (rounds)",
                "limit",
                "x limit"));
        report.comparisons().forEach(comparison -> lines.addAll(of(comparison)));
        if (report.comparisons().stream().anyMatch(BenchTable::fewer)) {
            lines.add("* faster with one thread than with two");
        }
        lines.add("");
        lines.addAll(of(report.engine()));
        report.protocol().forEach(overhead -> lines.add(of(overhead)));
        report.peak()
                .ifPresent(bytes -> lines.add(line(
                        "peak memory", "%s of this process, all sizes and what is shared included", bytes(bytes))));
        return lines;
    }

    private static String limit(MachineLimit limit) {
        return text(
                "This machine: 1 thread %.0f GFLOP/s, %.1f GB/s; 2 threads %.0f GFLOP/s, %.1f GB/s",
                limit.products() / 1e9,
                limit.bandwidth() / 1e9,
                limit.productsOfTwo() / 1e9,
                limit.bandwidthOfTwo() / 1e9);
    }

    private static List<String> of(Comparison comparison) {
        boolean measured = !comparison.millis().isEmpty();
        List<String> lines = new ArrayList<>();
        lines.add(row(
                comparison.workload().id(),
                text("%,d", comparison.workload().weights()),
                comparison.threads(),
                measured ? number(comparison.medianMillis()) : "-",
                measured ? text("%,.0f", comparison.evaluationsPerSecond()) : "-",
                bytes(comparison.workload().bytes()),
                pytorch(comparison),
                ratio(comparison).orElse("-"),
                number(comparison.floor()),
                measured ? text("%.1f", comparison.distance()) : "-"));
        if (!comparison.remark().isEmpty()) {
            lines.add("  " + comparison.remark());
        }
        return lines;
    }

    private static boolean fewer(Comparison comparison) {
        return comparison.pytorch().stream().anyMatch(other -> other.threads() < comparison.threads());
    }

    /** Its time, marked where it was faster with fewer threads. */
    private static String pytorch(Comparison comparison) {
        return comparison
                .pytorch()
                .map(other -> number(other.medianMillis()) + (fewer(comparison) ? "*" : ""))
                .orElse("-");
    }

    private static Optional<String> ratio(Comparison comparison) {
        return comparison
                .pytorch()
                .map(other ->
                        text("%.1f (%.1f-%.1f)", comparison.ratio(0.5), comparison.ratio(0), comparison.ratio(1)));
    }

    private static List<String> of(EngineFigures engine) {
        return List.of(
                line("evaluations", "a model of 1 ms on %d workers %.2f x as fast", engine.workers(), engine.speedUp()),
                line("", "%.2f us of overhead each (bar: 20)", engine.overheadMicros()),
                line("", "%.1f ms from stop to end at most (bar: 100)", engine.cancelMillis()));
    }

    private static String of(Overhead overhead) {
        return line(
                "protocol",
                "%s ms an evaluation with %,d parameters, %s at best",
                number(overhead.median()),
                overhead.parameters(),
                number(overhead.fastest()));
    }

    private static String line(String name, String format, Object... values) {
        return text("%-12s ", name) + text(format, values);
    }

    private static String row(Object... cells) {
        return text(ROW, cells).stripTrailing();
    }

    /** Three digits that count. */
    static String number(double value) {
        int digits = value <= 0 ? 0 : (int) Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(value))));
        return text("%." + digits + "f", value);
    }

    private static String bytes(long bytes) {
        return bytes < 1e9 ? text("%.1f MB", bytes / 1e6) : text("%.2f GB", bytes / 1e9);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
