package zerograds.lab.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The machine's free memory and this process's memory, in bytes. */
final class FreeMemory {
    private static final Path MACHINE = Path.of("/proc/meminfo");
    private static final Path PROCESS = Path.of("/proc/self/status");

    private FreeMemory() {}

    /** What could be taken now without paging. */
    static long available() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return field(MACHINE, "MemAvailable:").orElseGet(system::getFreeMemorySize);
    }

    /** The most this process has held, heap and all; empty where the system does not tell (it does on Linux). */
    static OptionalLong peak() {
        return field(PROCESS, "VmHWM:");
    }

    private static OptionalLong field(Path file, String name) {
        if (!Files.isReadable(file)) {
            return OptionalLong.empty();
        }
        try {
            return field(Files.readAllLines(file), name);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** The bytes of a line like {@code VmHWM:   597736 kB}. */
    static OptionalLong field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name) && line.endsWith("kB"))
                .mapToLong(line -> 1024
                        * Long.parseLong(
                                line.substring(name.length(), line.length() - 2).strip()))
                .findFirst();
    }
}
