package org.elka.search.meaning;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.elka.library.Article;
import org.elka.search.ArticleMeaning;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of articles and questions: kept in a {@link VectorFile}, made by a model that is loaded when the first
 * one is missing and given up when it has not been used for a while. Safe for use by many threads.
 */
public final class Vectors implements ArticleMeaning, AutoCloseable {
    private static final int QUESTIONS = 500;

    private final VectorFile file;
    private final Supplier<? extends TextModel> loader;
    private @Nullable TextModel model;
    private long used;

    private final Map<String, byte[]> questions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > QUESTIONS;
        }
    };

    /** @param loader asked when a vector is to be made and no model is loaded */
    public Vectors(VectorFile file, Supplier<? extends TextModel> loader) {
        this.file = file;
        this.loader = loader;
    }

    /** With {@link BgeSmall}, in a file of that name below {@code folder}. */
    public static Vectors bgeSmall(Path folder, String purpose) {
        Path file = folder.resolve(purpose + "-" + BgeSmall.NAME + ".vectors");
        return new Vectors(VectorFile.open(file, BgeSmall.NAME, BgeSmall.DIMENSIONS), BgeSmall::load);
    }

    /** What of an article the vector is made of. */
    static String text(Article article) {
        return (article.citation().titleText() + "\n" + article.citation().abstractText()).strip();
    }

    @Override
    public byte @Nullable [] known(Article article) {
        return file.get(text(article));
    }

    /** Makes the article's vector unless it is known; false where it was, or where the article has no text. */
    public boolean make(Article article) {
        String text = text(article);
        if (text.isEmpty() || file.contains(text)) {
            return false;
        }
        byte[] vector;
        synchronized (this) {
            vector = loaded().passage(text);
        }
        file.put(text, vector);
        return true;
    }

    @Override
    public synchronized byte @Nullable [] question(String text) {
        byte[] known = questions.get(text);
        if (known == null) {
            known = loaded().question(text);
            questions.put(text, known);
        }
        return known;
    }

    @Override
    public double cosine(long product) {
        return product / (BgeSmall.SCALE * BgeSmall.SCALE);
    }

    private TextModel loaded() {
        used = System.nanoTime();
        TextModel present = model;
        if (present == null) {
            present = loader.get();
            model = present;
        }
        return present;
    }

    /** Gives the model's memory back where it has not been used for so long. */
    public synchronized void release(Duration unused) {
        if (model != null && System.nanoTime() - used >= unused.toNanos()) {
            model.close();
            model = null;
        }
    }

    @Override
    public synchronized void close() {
        release(Duration.ZERO);
        file.close();
    }
}
