package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything that the operator does with tokens. */
@Command(
        name = "tokens",
        mixinStandardHelpOptions = true,
        description = "Make, list and revoke personal access tokens, by which programs and `curl` log in.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TokensCommand.Create.class, TokensCommand.Of.class, TokensCommand.Revoke.class},
        footer = {
            "",
            "Examples:",
            "  ./elka tokens create --for jo --name laptop --scopes read,write --expires 90d",
            "  ./elka tokens list --for jo",
            "  ./elka tokens revoke 3"
        })
final class TokensCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "tokens needs create, list or revoke");
    }

    private static String line(JsonNode token) {
        return "%4d  %-16s %-22s until %s%s%s%n"
                .formatted(
                        token.path("id").asLong(),
                        token.path("name").asText(),
                        token.path("scopes").valueStream().map(JsonNode::asText).collect(Collectors.joining(",")),
                        token.path("expires").asText(),
                        token.has("lastUsed")
                                ? ", last used " + token.path("lastUsed").asText()
                                : ", never used",
                        token.has("revoked")
                                ? ", revoked " + token.path("revoked").asText()
                                : "");
    }

    /** Makes a token. */
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Make a token for somebody. It is shown once, and kept only as a hash.",
            footer = {
                "",
                "Examples:",
                "  ./elka tokens create --for jo --name laptop",
                "  ./elka tokens create --for jo --name 'read only' --scopes read --expires 7d"
            })
    static final class Create extends AnswerCommand {
        private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,3})d?");

        @Spec
        private CommandSpec spec;

        @Option(names = "--for", paramLabel = "LOGIN", required = true)
        private String login = "";

        @Option(names = "--name", required = true, description = "To know it by later.")
        private String name = "";

        @Option(
                names = "--scopes",
                split = ",",
                description = "read, write, administer; each comes with those before it. Default: write.")
        private List<String> scopes = List.of();

        @Option(names = "--expires", paramLabel = "DAYS", description = "90d and the like; default as configured.")
        private @Nullable String expires;

        @Override
        JsonNode ask(Api api) {
            ObjectNode body = Api.object().put("login", login).put("name", name);
            ArrayNode wanted = body.putArray("scopes");
            scopes.forEach(wanted::add);
            if (expires != null) {
                Matcher days = DAYS.matcher(expires);
                if (!days.matches()) {
                    throw new ParameterException(
                            spec.commandLine(), "--expires is '" + expires + "'; it is a number of days, as in 90d");
                }
                body.put("days", Integer.parseInt(days.group(1)));
            }
            return api.post("tokens", body);
        }

        @Override
        String words(JsonNode token) {
            return line(token) + "      " + token.path("secret").asText() + "\n";
        }
    }

    /** Lists tokens. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List somebody's tokens, with those that were revoked.",
            footer = {"", "Examples:", "  ./elka tokens list --for jo"})
    static final class Of extends AnswerCommand {
        @Option(names = "--for", paramLabel = "LOGIN", required = true)
        private String login = "";

        @Override
        JsonNode ask(Api api) {
            return api.get("tokens?login=" + Api.encode(login));
        }

        @Override
        String words(JsonNode tokens) {
            return tokens.isEmpty()
                    ? "none yet\n"
                    : tokens.valueStream().map(TokensCommand::line).collect(Collectors.joining());
        }
    }

    /** Revokes a token. */
    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Revoke a token for good.",
            footer = {"", "Examples:", "  ./elka tokens revoke 3"})
    static final class Revoke extends ApiCommand {
        @Parameters(paramLabel = "TOKEN", description = "Its number, as `./elka tokens list` shows it.")
        private long token;

        @Override
        int run(Api api) {
            api.delete("tokens/" + token);
            return 0;
        }
    }
}
