package org.elka.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who shows a token. */
public final class TokenRequest extends BaseAuthenticationRequest {
    private final String secret;

    /** @param secret as it was shown, a personal access token or the operator's */
    public TokenRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
