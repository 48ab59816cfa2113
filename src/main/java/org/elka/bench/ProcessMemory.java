package org.elka.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says of a process's memory, in MB of 10^6 bytes; NaN where it says nothing. */
public final class ProcessMemory {
    private ProcessMemory() {}

    /** All that is resident, files that are mapped and may be given back at once with it. */
    public static double resident(long pid) throws IOException {
        return of(pid, "VmRSS:");
    }

    /** What is resident and not a file's: the heap, code and whatever else the process has made. */
    public static double anonymous(long pid) throws IOException {
        return of(pid, "RssAnon:");
    }

    private static double of(long pid, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElse(Double.NaN);
    }
}
