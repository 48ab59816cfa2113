package org.elka.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** The saved search that a command is about. */
final class NamedSearch {
    @Parameters(index = "0", paramLabel = "NAME|NUMBER", description = "A saved search; ./elka searches lists them.")
    private String search = "";

    /** Where the API has it. */
    String path(Api api) {
        return "searches/" + number(api);
    }

    private String number(Api api) {
        if (search.matches("\\d+")) {
            return search;
        }
        List<String> found = api.get("searches")
                .valueStream()
                .filter(one -> one.path("name").asText().equals(search))
                .map(one -> one.path("id").asText())
                .toList();
        if (found.isEmpty()) {
            throw new CommandFailed("there is no saved search '" + search + "'; ./elka searches lists them");
        }
        if (found.size() > 1) {
            throw new CommandFailed("more than one saved search is called '" + search + "'; name it by its number: "
                    + String.join(", ", found));
        }
        return found.getFirst();
    }
}
