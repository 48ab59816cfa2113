package org.elka.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything that a person does with alerts. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        description = "Show the last messages about saved searches; be told of one by mail or webhook.",
        subcommands = {
            AlertsCommand.Events.class,
            AlertsCommand.Subscribe.class,
            AlertsCommand.Subscribers.class,
            AlertsCommand.Unsubscribe.class,
            AlertsCommand.Dismiss.class,
            AlertsCommand.Send.class,
            AlertsCommand.Retry.class
        },
        footer = {
            "",
            "Examples:",
            "  ./elka alerts                                       messages, and why those that failed did",
            "  ./elka alerts subscribe 'rapid onset' --mail jo@example.org --frequency weekly",
            "  ./elka alerts events 'rapid onset'                  what happened to its answer",
            "  ./elka alerts send                                  draw alerts and send what is due now"
        })
final class AlertsCommand extends AnswerCommand {
    @Option(names = "--limit", paramLabel = "N", description = "At most so many; default 20.")
    private int limit = 20;

    @Override
    JsonNode ask(Api api) {
        return api.get("alerts/messages?limit=" + limit);
    }

    @Override
    String words(JsonNode messages) {
        return messages.isEmpty()
                ? "none yet\n"
                : messages.valueStream().map(AlertsCommand::message).collect(Collectors.joining());
    }

    private static String message(JsonNode message) {
        return "%4d  %-8s %s to %s, made %s%s%n"
                .formatted(
                        message.path("id").asLong(),
                        message.path("state").asText(),
                        message.path("channel").asText(),
                        message.path("target").asText(),
                        message.path("made").asText(),
                        message.has("problem")
                                ? ", attempt " + message.path("attempts").asInt() + ": "
                                        + message.path("problem").asText()
                                : "");
    }

    private static String subscription(JsonNode subscription) {
        return "%4d  %s to %s, %s, next %s%n"
                .formatted(
                        subscription.path("id").asLong(),
                        subscription.path("channel").asText(),
                        subscription.path("target").asText(),
                        subscription.path("frequency").asText(),
                        subscription.path("nextDue").asText());
    }

    /** Lists events. */
    @Command(
            name = "events",
            mixinStandardHelpOptions = true,
            description = "List what happened to a saved search's answer since it was saved.",
            footer = {"", "Examples:", "  ./elka alerts events 'rapid onset'"})
    static final class Events extends ApiCommand {
        private static final int PAGE = 1000;

        @Mixin
        private NamedSearch search = new NamedSearch();

        @Option(names = "--json", description = "Print one JSON object a line.")
        private boolean json;

        @Override
        int run(Api api) {
            String path = search.path(api) + "/events?limit=" + PAGE + "&after=";
            long after = 0;
            while (after >= 0) {
                JsonNode page = api.get(path + after);
                page.path("items").forEach(item -> out().println(json ? item.toString() : line(item)));
                after = page.has("next") ? page.path("next").asLong() : -1;
            }
            return 0;
        }

        private static String line(JsonNode item) {
            return "%4d  %-8s E%d  %s: %s"
                    .formatted(
                            item.path("event").asLong(),
                            item.path("effect").asText(),
                            item.path("article").asLong(),
                            item.path("title").asText(),
                            item.path("why").asText());
        }
    }

    /** Subscribes. */
    @Command(
            name = "subscribe",
            mixinStandardHelpOptions = true,
            description = "Be told of what happens to a saved search from now on. A webhook's secret is shown once.",
            footer = {
                "",
                "Examples:",
                "  ./elka alerts subscribe 'rapid onset' --mail jo@example.org --frequency daily",
                "  ./elka alerts subscribe 'rapid onset' --webhook https://hooks.example.org/elka --frequency run"
            })
    static final class Subscribe extends AnswerCommand {
        @Mixin
        private NamedSearch search = new NamedSearch();

        @Option(names = "--mail", paramLabel = "ADDRESS")
        private @Nullable String mail;

        @Option(names = "--webhook", paramLabel = "URL", description = "Of a host in elka.alerts.webhook-hosts.")
        private @Nullable String webhook;

        @Option(names = "--frequency", description = "run (once a run is over), daily (default) or weekly.")
        private String frequency = "daily";

        @Mixin
        private Author author = new Author();

        @Override
        JsonNode ask(Api api) {
            ObjectNode body = Api.object().put("frequency", frequency).put("by", author.name());
            if (mail != null) {
                body.put("mail", mail);
            }
            if (webhook != null) {
                body.put("webhook", webhook);
            }
            return api.post(search.path(api) + "/subscriptions", body);
        }

        @Override
        String words(JsonNode made) {
            String secret =
                    made.has("secret") ? "      secret: " + made.path("secret").asText() + "\n" : "";
            return subscription(made) + secret;
        }
    }

    /** Lists who is told. */
    @Command(
            name = "subscribers",
            mixinStandardHelpOptions = true,
            description = "List who is told of what happens to a saved search.",
            footer = {"", "Examples:", "  ./elka alerts subscribers 'rapid onset'"})
    static final class Subscribers extends AnswerCommand {
        @Mixin
        private NamedSearch search = new NamedSearch();

        @Override
        JsonNode ask(Api api) {
            return api.get(search.path(api) + "/subscriptions");
        }

        @Override
        String words(JsonNode all) {
            return all.valueStream().map(AlertsCommand::subscription).collect(Collectors.joining());
        }
    }

    /** Ends a subscription. */
    @Command(
            name = "unsubscribe",
            mixinStandardHelpOptions = true,
            description = "Be told no more.",
            footer = {"", "Examples:", "  ./elka alerts unsubscribe 3"})
    static final class Unsubscribe extends ApiCommand {
        @Parameters(paramLabel = "SUBSCRIPTION")
        private long subscription;

        @Override
        int run(Api api) {
            api.delete("alerts/subscriptions/" + subscription);
            return 0;
        }
    }

    /** Dismisses an article. */
    @Command(
            name = "dismiss",
            mixinStandardHelpOptions = true,
            description = "Say that the article of an event is not relevant to a saved search: no more of it.",
            footer = {"", "Examples:", "  ./elka alerts dismiss 'rapid onset' 12"})
    static final class Dismiss extends ApiCommand {
        @Mixin
        private NamedSearch search = new NamedSearch();

        @Parameters(index = "1", paramLabel = "EVENT")
        private long event;

        @Override
        int run(Api api) {
            api.post(search.path(api) + "/events/" + event + "/dismissal");
            return 0;
        }
    }

    /** Sends what is due. */
    @Command(
            name = "send",
            mixinStandardHelpOptions = true,
            description =
                    "Draw alerts up to the library's last change, and send what is due now. Exit code 1 if a message"
                            + " was not taken; it is tried again.",
            footer = {"", "Examples:", "  ./elka alerts send"})
    static final class Send extends AnswerCommand {
        @Override
        JsonNode ask(Api api) {
            return api.post("alerts/rounds");
        }

        @Override
        String words(JsonNode round) {
            return "%d events; %d messages made, %d sent, %d not taken%n"
                    .formatted(
                            round.path("events").asLong(),
                            round.path("made").asInt(),
                            round.path("sent").asInt(),
                            round.path("failed").asInt());
        }

        @Override
        int exitCode(JsonNode round) {
            return round.path("failed").asInt() == 0 ? 0 : 1;
        }
    }

    /** Has a message tried again. */
    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Have a message tried again: one that was given up, or of which it is in doubt whether it was"
                    + " sent.",
            footer = {"", "Examples:", "  ./elka alerts retry 7"})
    static final class Retry extends ApiCommand {
        @Parameters(paramLabel = "MESSAGE")
        private long message;

        @Override
        int run(Api api) {
            api.put("alerts/messages/" + message + "/retry");
            return 0;
        }
    }
}
