package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything that the operator does with accounts. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "List who has an account, add somebody, change a role.",
        subcommands = {PeopleCommand.ListAll.class, PeopleCommand.Add.class, PeopleCommand.Change.class},
        footer = {
            "",
            "Examples:",
            "  ./elka people add jo --name 'Jo Curator' --role curator",
            "  ./elka people                       who there is",
            "  ./elka people change jo --role reader",
            "  ./elka people change jo --close     no more logins; what was signed stays"
        })
final class PeopleCommand extends AnswerCommand {
    @Override
    JsonNode ask(Api api) {
        return api.get("people");
    }

    @Override
    String words(JsonNode people) {
        return people.isEmpty()
                ? "nobody yet\n"
                : people.valueStream().map(PeopleCommand::line).collect(Collectors.joining());
    }

    private static String line(JsonNode person) {
        return "%4d  %-16s %-14s %s%s%n"
                .formatted(
                        person.path("id").asLong(),
                        person.path("login").asText(),
                        person.path("role").asText(),
                        person.path("name").asText(),
                        person.path("active").asBoolean() ? "" : " (closed)");
    }

    /** Lists accounts, as the command itself does. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List who has an account.",
            footer = {"", "Examples:", "  ./elka people list --json"})
    static final class ListAll extends AnswerCommand {
        @Override
        JsonNode ask(Api api) {
            return api.get("people");
        }

        @Override
        String words(JsonNode people) {
            return new PeopleCommand().words(people);
        }
    }

    /** Adds an account. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Add somebody. With --password it is asked for; without, only tokens log in.",
            footer = {
                "",
                "Examples:",
                "  ./elka people add jo --name 'Jo Curator' --role curator --password",
                "  ./elka people add robot --name 'Nightly import' --role curator"
            })
    static final class Add extends AnswerCommand {
        @Parameters(paramLabel = "LOGIN")
        private String login = "";

        @Option(names = "--name", required = true, description = "What verdicts and searches are signed with.")
        private String name = "";

        @Option(names = "--role", description = "reader (default), curator or administrator.")
        private String role = "reader";

        @Option(names = "--password", interactive = true, description = "Ask for a password, 12 characters or more.")
        private char @Nullable [] password;

        @Override
        JsonNode ask(Api api) {
            ObjectNode body = Api.object().put("login", login).put("name", name).put("role", role);
            if (password != null) {
                body.put("password", new String(password));
            }
            return api.post("people", body);
        }

        @Override
        String words(JsonNode person) {
            return line(person);
        }
    }

    /** Changes an account. */
    @Command(
            name = "change",
            mixinStandardHelpOptions = true,
            description = "Give somebody another role; close or open the account.",
            footer = {
                "",
                "Examples:",
                "  ./elka people change jo --role administrator",
                "  ./elka people change jo --close"
            })
    static final class Change extends AnswerCommand {
        @Parameters(paramLabel = "LOGIN")
        private String login = "";

        @Option(names = "--role", description = "reader, curator or administrator; default: as it is.")
        private @Nullable String role;

        @Option(names = "--close", negatable = true, description = "No more logins; --no-close: logins again.")
        private @Nullable Boolean close;

        @Override
        JsonNode ask(Api api) {
            JsonNode person = api.get("people")
                    .valueStream()
                    .filter(one -> one.path("login").asText().equals(login))
                    .findFirst()
                    .orElseThrow(
                            () -> new CommandFailed("nobody has the login " + login + "; `./elka people` lists them"));
            ObjectNode body = Api.object()
                    .put("role", role == null ? person.path("role").asText() : role)
                    .put("active", close == null ? person.path("active").asBoolean() : !close);
            return api.put("people/" + person.path("id").asLong(), "*", body);
        }

        @Override
        String words(JsonNode person) {
            return line(person);
        }
    }
}
