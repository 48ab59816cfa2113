package org.elka.ingest.tagging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.elka.ingest.tagging.RetaggingEntity.Kind;
import org.elka.ingest.tagging.RetaggingEntity.State;
import org.elka.tagging.TagDifferences;
import org.jspecify.annotations.Nullable;

/** Keeps how far dry runs and activations have come, so that a kill costs at most a page. */
@ApplicationScoped
public class RetaggingLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InstantSource clock;
    private final TaxonomyVersions versions;

    RetaggingLog(InstantSource clock, TaxonomyVersions versions) {
        this.clock = clock;
        this.versions = versions;
    }

    /** Notes a beginning; an activation puts its taxonomy in force in the same transaction. */
    @Transactional
    RetaggingEntity begin(Kind kind, long taxonomyId, String by, long total) {
        RetaggingEntity row = new RetaggingEntity();
        row.kind = kind;
        row.taxonomyId = taxonomyId;
        row.askedBy = by;
        row.started = clock.instant();
        row.total = total;
        row.persist();
        if (kind == Kind.ACTIVATION) {
            versions.activate(taxonomyId, by);
        }
        return row;
    }

    @Transactional
    public Optional<RetaggingEntity> find(long id) {
        return RetaggingEntity.findByIdOptional(id);
    }

    /** The last of a kind, the newest first. */
    @Transactional
    public List<RetaggingEntity> list(Kind kind, int limit) {
        return RetaggingEntity.find("kind = ?1 order by id desc", kind)
                .page(0, limit)
                .list();
    }

    /** Those that no process has ended. */
    @Transactional
    List<RetaggingEntity> underWay() {
        return RetaggingEntity.find("state = ?1 order by id", State.RUNNING).list();
    }

    @Transactional
    void advance(RetaggingEntity at, TagDifferences.@Nullable Found found) {
        RetaggingEntity.update(
                "done = ?1, changed = ?2, lastArticle = ?3, found = ?4 where id = ?5",
                at.done,
                at.changed,
                at.lastArticle,
                found == null ? null : json(found),
                at.key());
    }

    @Transactional
    void end(long id, State state, @Nullable String message) {
        RetaggingEntity.update(
                "state = ?1, message = ?2, ended = ?3 where id = ?4", state, message, clock.instant(), id);
    }

    private static byte[] json(TagDifferences.Found found) {
        try {
            return JSON.writeValueAsBytes(found);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a dry run found so far; nothing for an activation, or before the first page. */
    public static TagDifferences.Found found(RetaggingEntity row) {
        byte[] json = row.found;
        if (json == null) {
            return new TagDifferences().found();
        }
        try {
            return JSON.readValue(json, TagDifferences.Found.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the database holds the result of a dry run that does not read", e);
        }
    }
}
