package org.elka.bench;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The title and the abstract of one made-up citation. */
final class GeneratedText {
    private final Elements xml;
    private final WordModel words;
    private final RandomGenerator random;
    private final TrialSentences trial;
    private final boolean onTopic;

    GeneratedText(Elements xml, WordModel words, RandomGenerator random) {
        this.xml = xml;
        this.words = words;
        this.random = random;
        this.trial = new TrialSentences(random);
        this.onTopic = random.nextInt(10) == 0;
    }

    /** Whether the citation is on ketamine for anxiety. */
    boolean onTopic() {
        return onTopic;
    }

    void title() {
        xml.element("ArticleTitle", (onTopic ? trial.title() : words.phrase(random, random.nextInt(8, 18))) + ".");
    }

    /** Half of the abstracts are structured; one in twelve citations has none. */
    void articleAbstract() {
        if (random.nextInt(12) == 0) {
            return;
        }
        xml.open("Abstract");
        if (random.nextBoolean()) {
            section("BACKGROUND", 2, trial::aim);
            section("METHODS", 3, trial::method);
            section("RESULTS", 4, trial::result);
            section("CONCLUSIONS", 1, trial::conclusion);
        } else {
            xml.open("AbstractText");
            sentences(3, trial::aim);
            sentences(3, trial::method);
            sentences(4, trial::result);
            xml.close("AbstractText");
        }
        xml.element("CopyrightInformation", "Copyright " + WordModel.capital(words.term(random)) + " Press.");
        xml.close("Abstract");
    }

    private void section(String label, int sentences, Supplier<String> onTopicSentence) {
        xml.open("AbstractText", "Label", label, "NlmCategory", label);
        sentences(sentences, onTopicSentence);
        xml.close("AbstractText");
    }

    private void sentences(int count, Supplier<String> onTopicSentence) {
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                xml.text(" ");
            }
            if (onTopic && random.nextInt(3) > 0) {
                xml.text(onTopicSentence.get());
            } else {
                sentence();
            }
        }
    }

    /** One in six has something in italics, as names of genes and species are. */
    private void sentence() {
        xml.text(words.phrase(random, random.nextInt(10, 26)));
        if (random.nextInt(6) == 0) {
            xml.text(" of ").element("i", words.term(random)).text(" (P < 0.0" + random.nextInt(1, 9) + ")");
        }
        xml.text(".");
    }
}
