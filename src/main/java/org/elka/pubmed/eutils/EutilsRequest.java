package org.elka.pubmed.eutils;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request as a run's ledger keeps it: everything that shapes the answer and nothing of who asks, so without tool,
 * email and API key.
 */
public record EutilsRequest(Verb verb, Map<String, String> parameters) {

    public enum Verb {
        ESEARCH("esearch", "eSearchResult"),
        EFETCH("efetch", "PubmedArticleSet"),
        EINFO("einfo", "eInfoResult");

        private final String program;
        private final String root;

        Verb(String program, String root) {
            this.program = program;
            this.root = root;
        }

        public String program() {
            return program;
        }

        /** The root element of a good reply. */
        String root() {
            return root;
        }
    }

    public EutilsRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    static EutilsRequest of(Verb verb) {
        return new EutilsRequest(verb, Map.of("db", "pubmed"));
    }

    EutilsRequest with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new EutilsRequest(verb, more);
    }

    boolean usesHistory() {
        return parameters.containsKey("WebEnv");
    }

    /** "esearch db=pubmed term=... retmax=...", for people to read. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining(" ", verb.program() + " ", ""));
    }
}
