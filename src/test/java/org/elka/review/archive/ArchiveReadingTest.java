package org.elka.review.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.elka.library.Digests;
import org.elka.review.archive.ArchivedArticle.Text;
import org.elka.review.screening.Entry;
import org.elka.review.screening.RandomHistory;
import org.elka.review.screening.Review;
import org.elka.review.screening.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of histories by chance, written, read, written again, and spoilt. */
class ArchiveReadingTest {
    @TempDir
    Path folder;

    /** Numbers of another library, which keep things apart as theirs do. */
    private record Elsewhere(long factor, long shift) implements Numbers {
        @Override
        public long person(long person) {
            return 3 + person * factor;
        }

        @Override
        public long article(long article) {
            return shift - article * factor;
        }

        @Override
        public long record(long record) {
            return -record;
        }

        @Override
        public long run(long run) {
            return run + shift;
        }

        @Override
        public int text(long article, int version) {
            return -version;
        }
    }

    private Path written(List<Entry> history, String name) throws IOException {
        FirstMentions mentions = new FirstMentions();
        Renumbering renumbering = new Renumbering(mentions);
        List<Entry> local = history.stream().map(renumbering::of).toList();
        List<ArchivedPerson> people = new ArrayList<>();
        mentions.persons().forEach(_ -> people.add(person(people.size() + 1)));
        List<Long> articles = mentions.articles();
        Path file = ArchiveParts.write("A review", people, local, each -> {
            for (int i = 0; i < articles.size(); i++) {
                int texts = Math.max(1, mentions.texts(articles.get(i)).size());
                List<Text> all = new ArrayList<>();
                for (int text = 1; text <= texts; text++) {
                    all.add(text(i + 1, text));
                }
                each.accept(new ArchivedArticle(i + 1L, null, all));
            }
        });
        return Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static ArchivedPerson person(int number) {
        return new ArchivedPerson(number, "p" + number, "Person " + number);
    }

    private static Text text(int article, int number) {
        byte[] body = ("record " + article + " " + number).getBytes(StandardCharsets.UTF_8);
        return new Text(
                number,
                Instant.EPOCH,
                "ris:" + article,
                Digests.sha256(body),
                "ris",
                body,
                JsonNodeFactory.instance.objectNode().put("title", "Title " + article));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aHistoryComesOutOfAnotherLibraryAsItWentIn(long seed) throws IOException {
        List<Entry> history = RandomHistory.of(seed, 300);
        byte[] first = Files.readAllBytes(written(history, "first.zip"));
        ArchiveReading read = ArchiveReading.of(folder.resolve("first.zip"));
        Renumbering elsewhere = new Renumbering(new Elsewhere(7 + seed, 1_000_000));
        List<Entry> there = read.entries().stream().map(elsewhere::of).toList();

        assertThat(written(there, "second.zip")).hasBinaryContent(first);
        assertThat(statuses(there)).isEqualTo(statuses(history));
    }

    private static List<String> statuses(List<Entry> history) {
        Review review = new Review(1);
        history.forEach(review::apply);
        List<String> statuses = new ArrayList<>();
        review.items().forEach(item -> {
            for (var stage : Stage.values()) {
                statuses.add(
                        review.status(item, stage) + " " + item.decisions(stage).size());
            }
        });
        return statuses;
    }

    /** The archive with one of its parts changed, and packed again with right checksums. */
    private Path spoilt(String part, UnaryOperator<String> change) throws IOException {
        written(RandomHistory.of(1, 60), "whole.zip");
        ArchiveFile whole = ArchiveFile.open(folder.resolve("whole.zip"), ArchiveParts.ALL);
        var parts = new TreeMap<String, Path>();
        for (String name : ArchiveParts.ALL) {
            StringBuilder text = new StringBuilder();
            whole.lines(name, (_, line) -> text.append(line).append('\n'));
            Path file = folder.resolve(name);
            Files.writeString(file, name.equals(part) ? change.apply(text.toString()) : text.toString());
            parts.put(name, file);
        }
        Path spoilt = folder.resolve("spoilt.zip");
        try (var out = Files.newOutputStream(spoilt)) {
            ArchiveFile.write(out, parts);
        }
        return spoilt;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            entries.jsonl  | "number":2,  | "number": 2,     | entries.jsonl, line 2: Elka would not write it like that
            entries.jsonl  | "number":3,  | "number":4,      | entries.jsonl, line 3: entry 4 of review 0 cannot follow
            entries.jsonl  | "person":2,"roles" | "person":9,"roles" | entries.jsonl, line 3: its numbers are not those
            entries.jsonl  | "event":"member-set" | "event":"crowned" | entries.jsonl, line 2: no event of a review
            entries.jsonl  | ,"roles":["OWNER","REVIEWER","ADJUDICATOR"] | `` | entries.jsonl, line 2: it has no 'roles'
            people.jsonl   | "person":1   | "person":2       | people.jsonl, line 1: it is number 2 where 1 is due
            articles.jsonl | "body":"     | "body":"AAAA     | articles.jsonl, line 1: the bytes of text 1 are not those
            articles.jsonl | "text":1     | "text":2         | articles.jsonl, line 1: it is number 2 where 1 is due
            review.json    | "version":1  | "version":2      | review.json, line 1: it has version 2, and this Elka reads
            review.json    | elka-review  | elka-library     | review.json, line 1: it is no archive of a review
            review.json    | "title":"A   | "title":"Another | review.json: its title is not that of the protocol
            """)
    void whatIsNotAsElkaWritesItIsRefusedWithItsPlace(String part, String from, String to, String place)
            throws IOException {
        Path spoilt = spoilt(part, text -> {
            int at = text.indexOf(from);
            assertThat(at).isNotNegative();
            return text.substring(0, at) + to + text.substring(at + from.length());
        });
        assertThatThrownBy(() -> ArchiveReading.of(spoilt))
                .isInstanceOf(DamagedArchive.class)
                .hasMessageStartingWith(place);
    }

    @Test
    void aPartThatEndsTooSoonIsNoPart() throws IOException {
        Path cut = spoilt("entries.jsonl", text -> text.substring(0, text.length() - 3));
        assertThatThrownBy(() -> ArchiveReading.of(cut)).hasMessage("entries.jsonl, line 60: it breaks off");
        Path less = spoilt("articles.jsonl", text -> text.substring(text.indexOf('\n') + 1));
        assertThatThrownBy(() -> ArchiveReading.of(less))
                .hasMessageStartingWith("articles.jsonl, line 1: it is number 2");
        Path none = spoilt("entries.jsonl", text -> "");
        assertThatThrownBy(() -> ArchiveReading.of(none)).hasMessageStartingWith("entries.jsonl has 0 lines");
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no zip at all");
        assertThatThrownBy(() -> ArchiveReading.of(text))
                .isInstanceOf(DamagedArchive.class)
                .hasMessageStartingWith("It is no zip");
        byte[] whole = Files.readAllBytes(written(RandomHistory.of(1, 60), "a.zip"));
        whole[200]++;
        Path flipped = Files.write(folder.resolve("flipped"), whole);
        assertThatThrownBy(() -> ArchiveReading.of(flipped)).hasMessageStartingWith("articles.jsonl is damaged");
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> ArchiveReading.of(cut)).isInstanceOf(DamagedArchive.class);
    }

    @Test
    void anArticleCannotComeToStandForItself() throws IOException {
        Path circle = spoilt("entries.jsonl", text -> {
            String merged = "{\"number\":%d,\"made\":\"1970-01-01T02:00:00Z\",\"person\":0,"
                    + "\"event\":{\"event\":\"merged\",\"article\":%d,\"into\":%d,\"change\":7}}\n";
            return text + merged.formatted(61, 1, 2) + merged.formatted(62, 2, 1);
        });
        assertThatThrownBy(() -> ArchiveReading.of(circle))
                .hasMessage("entries.jsonl, line 62: an article would stand for itself");
    }
}
