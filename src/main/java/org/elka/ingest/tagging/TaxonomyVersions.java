package org.elka.ingest.tagging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.elka.library.Digests;
import org.elka.tagging.Taxonomy;
import org.elka.tagging.TaxonomyException;

/** Keeps every taxonomy that was proposed or in force. */
@ApplicationScoped
public class TaxonomyVersions {
    private final InstantSource clock;

    TaxonomyVersions(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Keeps a taxonomy as a proposal, unless it is known already.
     *
     * @param file by which refusals name the text
     * @throws TaxonomyException if it is not sound, or has the version of another
     */
    @Transactional
    public TaxonomyVersionEntity propose(Path file, String text, String by) {
        byte[] document = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = Digests.sha256(document);
        Optional<TaxonomyVersionEntity> known =
                TaxonomyVersionEntity.find("sha256", sha256).firstResultOptional();
        if (known.isPresent()) {
            return known.get();
        }
        // only now: reading it takes longer than all else here, and the file of every start is one that is kept
        Taxonomy taxonomy = Taxonomy.parse(file, text);
        if (TaxonomyVersionEntity.count("version", taxonomy.version()) > 0) {
            throw new TaxonomyException(
                    file,
                    lineOfVersion(text),
                    "version \"" + taxonomy.version() + "\" names another taxonomy already: raise it");
        }
        TaxonomyVersionEntity row = new TaxonomyVersionEntity();
        row.version = taxonomy.version();
        row.sha256 = sha256;
        row.document = document;
        row.proposed = clock.instant();
        row.proposedBy = by;
        row.persist();
        return row;
    }

    private static int lineOfVersion(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("version:")) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Puts a version in force. */
    @Transactional
    public void activate(long id, String by) {
        TaxonomyVersionEntity.update("activated = ?1, activatedBy = ?2 where id = ?3", clock.instant(), by, id);
    }

    /** The version that was activated last. */
    @Transactional
    public Optional<TaxonomyVersionEntity> inForce() {
        return TaxonomyVersionEntity.find("activated is not null order by activated desc, id desc")
                .firstResultOptional();
    }

    @Transactional
    public Optional<TaxonomyVersionEntity> find(long id) {
        return TaxonomyVersionEntity.findByIdOptional(id);
    }

    /** All of them, the last proposed first. */
    @Transactional
    public List<TaxonomyVersionEntity> all() {
        return TaxonomyVersionEntity.find("order by id desc").list();
    }
}
