package org.elka.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./elka} of this checkout as a user does, on a home of its own. */
public final class Launcher {
    private final Map<String, String> environment = new HashMap<>();
    private final Path scratch;

    /** @param scratch a folder for the home and for what the commands print */
    public Launcher(Path scratch) {
        this.scratch = scratch;
        environment.put("ELKA_HOME", home().toString());
    }

    /** What a command left behind. */
    public record Ended(int code, String out, String err) {}

    public Path home() {
        return scratch.resolve("home");
    }

    public Launcher with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs a command to its end. */
    public Ended run(String... args) throws IOException, InterruptedException {
        Path out = Files.createTempFile(scratch, "out", ".txt");
        Path err = Files.createTempFile(scratch, "err", ".txt");
        Process process = builder(args)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("./elka " + String.join(" ", args) + " does not end");
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Starts a command that goes on, its output in {@code name} below the scratch folder. */
    public Process start(String name, String... args) throws IOException {
        return builder(args)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve(name).toFile())
                .start();
    }

    /** What a command that was started under that name has printed so far. */
    public String output(String name) throws IOException {
        return Files.readString(scratch.resolve(name));
    }

    private ProcessBuilder builder(String... args) {
        List<String> command = new ArrayList<>(List.of("./elka"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }
}
