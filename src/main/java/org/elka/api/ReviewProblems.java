package org.elka.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.elka.review.archive.DamagedArchive;
import org.elka.review.screening.Refused;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What reviews refuse, as problem documents. */
public final class ReviewProblems {
    @ServerExceptionMapper
    public Response refused(Refused refused, UriInfo uri) {
        ProblemType type = switch (refused.kind()) {
            case UNKNOWN_REVIEW -> ProblemType.UNKNOWN_REVIEW;
            case UNKNOWN_ARTICLE -> ProblemType.UNKNOWN_ARTICLE;
            case ROLE -> ProblemType.FORBIDDEN;
            case STALE -> ProblemType.REVISION_PASSED;
            case CONFLICT -> ProblemType.OTHERWISE_SETTLED;
            case INVALID -> ProblemType.INVALID_DECISION;
        };
        return ProblemMappers.response(Problem.of(type, refused.getMessage()), uri);
    }

    @ServerExceptionMapper
    public Response damaged(DamagedArchive damaged, UriInfo uri) {
        return ProblemMappers.response(Problem.of(ProblemType.INVALID_ARCHIVE, damaged.getMessage()), uri);
    }
}
