package org.elka.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.elka.library.Article;

/**
 * One export under way. After the last article {@link #end} must be called: it completes the document, and where the
 * format has a place for it (BibTeX, JSON lines) writes how many articles there were, so that a reader can tell a
 * whole document from one that broke off. CSL-JSON shows it by its closing bracket; RIS, NBIB and CSV cannot.
 */
public abstract class Export {
    private final Writer out;
    private final Extras extras;
    private long count;

    Export(Writer out, Extras extras) {
        this.out = out;
        this.extras = extras;
    }

    /** Writes one article of which no screening is to be written. */
    public final void add(Article article) throws IOException {
        add(article, List.of());
    }

    /**
     * Writes one article.
     *
     * @param screened what those of {@link Extras#reviews} have come to that it is in
     */
    public final void add(Article article, List<Screened> screened) throws IOException {
        write(new ExportedArticle(article, extras, screened));
        count++;
    }

    /** Completes and flushes the document; answers how many articles it holds. */
    public final long end() throws IOException {
        finish(count);
        out.flush();
        return count;
    }

    final Writer out() {
        return out;
    }

    abstract void write(ExportedArticle article) throws IOException;

    abstract void finish(long articles) throws IOException;
}
