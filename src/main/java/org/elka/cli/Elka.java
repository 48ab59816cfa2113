package org.elka.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: reads the command line and runs the command. */
@Command(
        name = "elka",
        description = "Elka, the Evidence Library for Ketamine in Anxiety: watches PubMed, keeps what it finds,"
                + " reads out what is reported, and searches it.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Without a command it serves. Exit codes: 0 done, 1 failed, 2 wrong usage.",
            "Examples:",
            "  ./elka                   start the library and its HTTP API",
            "  ./elka status --json     what it holds and does, for a program"
        })
public final class Elka {
    /** In the order in which the help lists them. */
    private static final List<Class<?>> COMMANDS = List.of(
            Serve.class,
            Track.class,
            Import.class,
            Search.class,
            Suggest.class,
            SearchesCommand.class,
            AlertsCommand.class,
            QueryCommand.class,
            History.class,
            MeshCommand.class,
            Show.class,
            Similar.class,
            Export.class,
            Tag.class,
            Tags.class,
            GiveVerdict.class,
            TaxonomyCommand.class,
            Retag.class,
            TaggerCommand.class,
            ReviewCommand.class,
            Screen.class,
            Eval.class,
            Dedupe.class,
            MatchesCommand.class,
            Bench.class,
            Practise.class,
            RunsCommand.class,
            TopicsCommand.class,
            QuarantineCommand.class,
            Reindex.class,
            DoctorCommand.class,
            PeopleCommand.class,
            TokensCommand.class,
            Status.class);

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the whole cause of a failure.")
    private boolean verbose;

    private final @Nullable Api api;

    Elka(@Nullable Api api) {
        this.api = api;
    }

    public static void main(String... args) {
        System.exit(run(List.of(args), null));
    }

    /**
     * Runs one command line.
     *
     * @param api the service that already runs in this process; null to find a running one, or to start it
     * @return the exit code: 0 done, 1 failed, 2 wrong usage
     */
    static int run(List<String> args, @Nullable Api api) {
        Elka elka = new Elka(api);
        List<String> given = args.isEmpty() ? List.of("serve") : args;
        return line(elka, given)
                .setParameterExceptionHandler((wrong, unused) -> wrongUsage(wrong))
                .setExecutionExceptionHandler((thrown, line, parsed) -> elka.failed(thrown, line))
                .execute(given.toArray(String[]::new));
    }

    /** Knows the command that is named, or all where none is: to make all known is most of what a short command takes. */
    private static CommandLine line(Elka elka, List<String> given) {
        CommandLine line = new CommandLine(elka);
        String named =
                given.stream().filter(word -> !word.startsWith("-")).findFirst().orElse("");
        List<Class<?>> asked = COMMANDS.stream()
                .filter(command -> command.getAnnotation(Command.class).name().equals(named))
                .toList();
        (asked.isEmpty() ? COMMANDS : asked).forEach(line::addSubcommand);
        return line;
    }

    @Nullable
    Api api() {
        return api;
    }

    private static int wrongUsage(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        StringBuilder message = new StringBuilder("elka: ").append(wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            message.append("; did you mean ")
                    .append(unmatched.getSuggestions().getFirst())
                    .append('?');
        }
        message.append(" (see ./").append(line.getCommandSpec().qualifiedName()).append(" --help)");
        line.getErr().println(message);
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private int failed(Exception thrown, CommandLine line) {
        line.getErr()
                .println(
                        thrown instanceof CommandFailed
                                ? "elka: " + thrown.getMessage()
                                : "elka: unexpected failure: " + thrown
                                        + " (run it again with --verbose for the cause)");
        if (verbose) {
            thrown.printStackTrace(line.getErr());
        }
        return line.getCommandSpec().exitCodeOnExecutionException();
    }
}
