package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A query on the command line, and how it is to be read. */
final class QueryArgument {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "The query; several words are one query.")
    private List<String> words = List.of();

    @Option(
            names = "--by",
            description = "Whose history lines such as #1 are of; default: ${DEFAULT-VALUE}.",
            defaultValue = "${sys:user.name}")
    private String by = "";

    @Option(
            names = "--no-mapping",
            description = "Search words as they are written, without mapping them to MeSH and other spellings.")
    private boolean literal;

    /** Does the work with the query's text; a refusal shows the place in it. Without a query it is wrong usage. */
    int asking(Consumer<String> work) {
        if (words.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Missing required parameter: 'QUERY'");
        }
        return askingOrAll(work);
    }

    /** The same where no query means all articles. */
    int askingOrAll(Consumer<String> work) {
        String text = String.join(" ", words);
        try {
            work.accept(text);
            return 0;
        } catch (RefusedQuery refused) {
            throw refused.shown(text);
        }
    }

    /** The parameters of a request that reads the query. */
    String parameters(String text) {
        return "q=" + Api.encode(text) + "&by=" + Api.encode(by) + (literal ? "&mapping=false" : "");
    }

    /** Keeps the query as the person's next line. */
    JsonNode keep(Api api, String text) {
        ObjectNode body = JSON.createObjectNode().put("query", text);
        if (literal) {
            body.put("mapping", false);
        }
        return api.post("history?by=" + Api.encode(by), "application/json", BodyPublishers.ofString(body.toString()));
    }

    /** Prints what the writer of the query should know. */
    static void notices(JsonNode answer, PrintWriter err) {
        answer.path("notices")
                .forEach(notice -> err.println("elka: note: column "
                        + notice.path("column").asInt() + ": "
                        + notice.path("message").asText() + " "
                        + notice.path("remedy").asText()));
    }
}
