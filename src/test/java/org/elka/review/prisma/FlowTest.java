package org.elka.review.prisma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.elka.review.screening.Entry;
import org.elka.review.screening.RandomHistory;
import org.elka.review.screening.Review;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The flow of PRISMA 2020, over histories by chance. */
class FlowTest {
    private static final int HISTORIES = 120;

    private static Review review(List<Entry> entries) {
        Review review = new Review(1);
        entries.forEach(review::apply);
        return review;
    }

    private static void addsUp(Flow flow) {
        assertThat(flow.records()).isEqualTo(flow.duplicateRecords() + flow.number(Box.IDENTIFIED));
        assertThat(flow.number(Box.IDENTIFIED))
                .isEqualTo(flow.number(Box.EXCLUDED_BY_AUTOMATION)
                        + flow.number(Box.SCREENED)
                        + flow.number(Box.AWAITING_SCREENING));
        assertThat(flow.number(Box.SCREENED)).isEqualTo(flow.number(Box.EXCLUDED) + flow.number(Box.SOUGHT));
        assertThat(flow.number(Box.SOUGHT))
                .isEqualTo(flow.number(Box.NOT_RETRIEVED)
                        + flow.number(Box.ASSESSED)
                        + flow.number(Box.AWAITING_ASSESSMENT));
        assertThat(flow.number(Box.ASSESSED)).isEqualTo(flow.number(Box.EXCLUDED_REPORTS) + flow.number(Box.INCLUDED));
        assertThat(flow.number(Box.EXCLUDED_REPORTS))
                .isEqualTo(flow.reasons().values().stream().mapToInt(List::size).sum());
        assertThat(flow.duplicateRecords()).isNotNegative();
    }

    @Test
    void theNumbersAddUpAfterEveryEntryOfAnyHistory() {
        Set<Box> met = new HashSet<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            Review review = new Review(1);
            for (Entry entry : RandomHistory.of(seed, 600)) {
                review.apply(entry);
                if (entry.number() % 7 == 0) {
                    Flow flow = Flow.of(review);
                    addsUp(flow);
                    flow.boxes().forEach((box, articles) -> {
                        if (!articles.isEmpty()) {
                            met.add(box);
                        }
                    });
                }
            }
        }
        assertThat(met)
                .contains(
                        Box.NOT_RETRIEVED,
                        Box.INCLUDED,
                        Box.EXCLUDED_REPORTS,
                        Box.EXCLUDED_BY_AUTOMATION,
                        Box.DUPLICATES);
    }

    @Test
    void anUpdateCountsEachArticleThatThePreviousVersionLeftUnsettledAndNoOther() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<Entry> entries = RandomHistory.of(seed, 600);
            Review previous = review(entries.subList(0, 250));
            Review now = review(entries);
            Flow update = Flow.of(now, previous);
            addsUp(update);
            assertThat(update.in(Box.PREVIOUSLY_INCLUDED))
                    .containsExactlyInAnyOrderElementsOf(Flow.of(previous).in(Box.INCLUDED));
            Set<Long> both = new HashSet<>(update.in(Box.INCLUDED));
            both.retainAll(update.in(Box.PREVIOUSLY_INCLUDED));
            assertThat(both).isEmpty();
        }
    }

    @Test
    void theDrawingSaysWhatTheFlowCounts() throws Exception {
        Flow flow = IntStream.range(0, HISTORIES)
                .mapToObj(seed -> Flow.of(review(RandomHistory.of(seed, 900))))
                .filter(one -> one.reasons().containsKey("animals"))
                .findFirst()
                .orElseThrow();
        FlowText text = new FlowText(flow, 4, id -> id.equals("animals") ? "Rats & <other> \"animals\"" : id);

        Document drawing = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new FlowDrawing(text, false).svg())));

        assertThat(drawing.getDocumentElement().getTextContent())
                .contains("Records screened (n = " + flow.number(Box.SCREENED) + ")")
                .contains("Rats & <other> \"animals\" (n = "
                        + flow.reasons().get("animals").size() + ")")
                .contains("Studies included (n = 4)");
        assertThat(text.plain()).contains("Duplicate records (n = " + flow.duplicateRecords() + ")");
    }
}
