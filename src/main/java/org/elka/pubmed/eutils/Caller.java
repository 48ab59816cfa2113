package org.elka.pubmed.eutils;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as NCBI wants every request to say.
 *
 * @param tool name of the software, no spaces
 * @param email where NCBI reaches whoever runs it, before it blocks an address; null if not configured
 * @param apiKey NCBI API key, raising the limit from 3 to 10 requests a second; null without
 * @param version of Elka, for the User-Agent
 */
public record Caller(
        String tool, @Nullable String email, @Nullable String apiKey, String version) {
    public Caller {
        if (tool.isBlank() || tool.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("the tool's name must be one word, but is \"" + tool + "\"");
        }
        email = email == null || email.isBlank() ? null : email.strip();
        apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
    }

    /** Names the software, its version and whom to write to. */
    public String userAgent() {
        return email == null ? "Elka/" + version : "Elka/" + version + " (+mailto:" + email + ")";
    }

    /** Without the key: configuration ends up in logs. */
    @Override
    public String toString() {
        return "Caller[tool=" + tool + ", version=" + version + (apiKey == null ? "" : ", with an API key") + "]";
    }
}
