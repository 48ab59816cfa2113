package org.elka.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.elka.map.MappedArticleTest.value;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

class DrawnTest {
    private static final MappedArticle BOTH = MappedArticle.of(MappedArticleTest.article(
            1,
            value("onset-hours", "2", 2.0, "Calm came <soon> & \"stayed\"."),
            value("duration-days", "7", 7.0, "It stayed."),
            value("design", "rct", null, "We randomised."),
            value("anxiety-direction", "improved", null, "Anxiety fell.")));
    private static final MappedArticle ONSET =
            MappedArticle.of(MappedArticleTest.article(2, value("onset-hours", "0", 0.0, "At once.")));
    private static final MappedArticle DURATION =
            MappedArticle.of(MappedArticleTest.article(3, value("duration-days", "90", 90.0, "For a season.")));

    private static Drawn timing(MappedArticle... articles) {
        return new Drawn.Timing(new Plot(10, articles.length + 1, List.of(articles)));
    }

    /** The values at that path of the drawing. */
    private static List<String> at(String path, String svg) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(nodes.item(i).getTextContent());
        }
        return values;
    }

    @Test
    void everyArticleWithEitherTimeHasAMarkThatOpensIt() throws Exception {
        String svg = timing(BOTH, ONSET, DURATION).inPage();
        assertThat(at("//a/@href", svg)).containsExactly("/articles/E1", "/articles/E2", "/articles/E3");
        assertThat(at("//a/@aria-label", svg).getFirst())
                .isEqualTo("E1: onset 2 h, duration 7 d, RCT, n not stated, anxiety improved");
        assertThat(at("//a/title", svg).getFirst()).contains("Calm came <soon> & \"stayed\".");
    }

    @Test
    void onlyWhoStatesBothStandsInTheFieldAndTheOthersInItsMargins() throws Exception {
        String svg = timing(BOTH, ONSET, DURATION).inPage();
        assertThat(Double.parseDouble(at("//a/circle/@cx", svg).get(0))).isLessThan(160); // no duration
        assertThat(Double.parseDouble(at("//a/circle/@cy", svg).get(1))).isGreaterThan(420); // no onset
        assertThat(at("//a/path/@d", svg)).hasSize(1);
    }

    @Test
    void marksInOnePlaceAreLaidBesideEachOther() throws Exception {
        String svg = timing(ONSET, ONSET, ONSET).inPage();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            places.add(at("//a/circle/@cx", svg).get(i) + " "
                    + at("//a/circle/@cy", svg).get(i));
        }
        assertThat(places).doesNotHaveDuplicates();
    }

    @Test
    void aFileOfItsOwnCarriesItsLookAndLeadsBackToElka() throws Exception {
        String alone = timing(BOTH).alone("http://elka.invalid");
        assertThat(alone).doesNotContain("class=").contains("http://elka.invalid/articles/E1");
        assertThat(at("//a/path/@fill", alone)).containsExactly("#1d5b8f");
        assertThat(timing(BOTH).inPage()).doesNotContain("style=").contains("class=\"dot c1\"");
    }

    @Test
    void everyDoseOfAnArticleHasItsMarkInTheBandOfItsDirection() throws Exception {
        MappedArticle two = MappedArticle.of(MappedArticleTest.article(
                4,
                value("dose", "0.5 mg/kg", 0.5, "0.5 mg/kg."),
                value("dose", "84 mg", 84.0, "84 mg."),
                value("anxiety-direction", "worsened", null, "Anxiety rose.")));
        Drawn drawn = new Drawn.Dosing(new Plot(1, 1, List.of(two)));
        assertThat(at("//a/@aria-label", drawn.inPage()))
                .containsExactly(
                        "E4: 0.5 mg/kg, not stated, n not stated, anxiety worsened",
                        "E4: 84 mg, not stated, n not stated, anxiety worsened");
        assertThat(drawn.table().rows().getFirst().cells()).contains("0.5 mg/kg; 84 mg", "Anxiety rose.");
    }

    @Test
    void bubblesOpenTheSearchTheyCountAndGapsAreMarked() throws Exception {
        String svg = new Drawn.Outcomes(MatrixTest.matrix(), "okapine OR zebutine", "rct").inPage();
        assertThat(at("//a/@href", svg))
                .hasSize(3)
                .contains("/search?q=%28okapine+OR+zebutine%29+AND+reports%3Asafety+AND+disorder%3Asad"
                        + "+AND+design%3Arct");
        assertThat(at("//g/title", svg)).containsExactly("Gap: no article. Sleep, Social anxiety");
        assertThat(at("//a/title", svg))
                .contains("Safety, Social anxiety: 4 articles\nDesign: open label 2, not stated 1, RCT 1");
        // RCT a quarter, open label a half, others the last quarter, from the top clockwise
        assertThat(at("//a[2]/path/@class", svg)).containsExactly("c1 ring", "c2 ring", "c0 ring");
        assertThat(at("//a[2]/path/@d", svg).getLast())
                .endsWith(at("//a[2]/path/@d", svg).getFirst().substring(1, 8));
    }

    @Test
    void theTableHasAllDataAndAFormulaOfForeignTextIsNone() {
        MappedArticle foreign = MappedArticle.of(
                MappedArticleTest.article(5, value("onset-hours", "1", 1.0, "=HYPERLINK(\"http://x\")")));
        Drawn drawn = timing(foreign, DURATION);
        assertThat(drawn.table().csv())
                .startsWith("Article,Title,Year,n,Design,Anxiety,Onset (h)")
                .contains("'=HYPERLINK")
                .contains("For a season.");
        assertThat(drawn.beyond()).isEqualTo(1);
    }

    @Test
    void aPictureIsDrawnOfEachChart() throws Exception {
        for (Drawn drawn : List.of(
                timing(BOTH),
                new Drawn.Dosing(new Plot(0, 0, List.of())),
                new Drawn.Outcomes(MatrixTest.matrix(), "", ""))) {
            BufferedImage picture =
                    ImageIO.read(new ByteArrayInputStream(Raster.png(drawn.alone("http://elka.invalid"))));
            assertThat(picture.getWidth()).isGreaterThan(500);
            assertThat(picture.getRGB(1, 1)).as("the ground").isEqualTo(0xFFFFFFFF);
            boolean drawnOn = false;
            for (int x = 0; x < picture.getWidth() && !drawnOn; x++) {
                for (int y = 0; y < picture.getHeight() && !drawnOn; y++) {
                    drawnOn = picture.getRGB(x, y) != 0xFFFFFFFF;
                }
            }
            assertThat(drawnOn).isTrue();
        }
    }
}
