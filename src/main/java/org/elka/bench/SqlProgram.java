package org.elka.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A database's own command-line program, asked over its standard input; it ends at its first error. */
public final class SqlProgram implements AutoCloseable {
    private static final String END = "-- answered --";

    private final Process process;
    private final BufferedWriter asked;
    private final BufferedReader answered;
    private final String endMark;

    /**
     * @param command the program with its arguments, told to print rows bare and to stop at errors
     * @param print the program's own command that prints the rest of its line
     * @throws IOException when there is no such program
     */
    SqlProgram(List<String> command, String print) throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        asked = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answered = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        endMark = "\n" + print + " " + END + "\n";
    }

    /**
     * The lines that these statements print.
     *
     * @throws IOException with what the program said, when it stopped
     */
    List<String> run(String statements) throws IOException {
        List<String> lines = new ArrayList<>();
        asked.write(statements);
        asked.write(endMark);
        asked.flush();
        for (String line = answered.readLine(); line != null; line = answered.readLine()) {
            if (line.equals(END)) {
                return lines;
            }
            lines.add(line);
        }
        throw new IOException(statements + ": " + String.join(" ", lines));
    }

    @Override
    public void close() throws IOException {
        asked.close();
        answered.close();
        process.destroy();
    }
}
