package org.elka.formats;

import java.io.IOException;
import java.io.Writer;
import org.elka.library.Article;

/**
 * One export under way. After the last article {@link #end} must be called: it completes the document, and where the
 * format has a place for it (BibTeX, JSON lines) writes how many articles there were, so that a reader can tell a
 * whole document from one that broke off. CSL-JSON shows it by its closing bracket; RIS, NBIB and CSV cannot.
 */
public abstract class Export {
    private final Writer out;
    private final boolean tags;
    private long count;

    Export(Writer out, boolean tags) {
        this.out = out;
        this.tags = tags;
    }

    /** Writes one article. */
    public final void add(Article article) throws IOException {
        write(new ExportedArticle(article, tags));
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
