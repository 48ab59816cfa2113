package org.elka.pubmed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.elka.pubmed.PubmedXml.titleOf;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InlineMarkupTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Effect of <i>Hypericum</i> on mood. | Effect of Hypericum on mood.",
                "<i>In vivo</i> | In vivo",
                "CO<sub>2</sub> and 10<sup>-6</sup> | CO2 and 10-6",
                "<b>A <i>nested <u>and <sup>deep</sup></u></i></b> end | A nested and deep end",
                "<i>5-HT<sub>2A</sub></i> receptors | 5-HT2A receptors",
                "Before<i/>after | Beforeafter",
                "<i></i>Empty | Empty",
                "Unknown <blink>tags</blink> keep their text | Unknown tags keep their text",
                "An instruction<?pi here?> goes | An instruction goes",
                "A comment <!-- of <i>no</i> use -->goes | A comment goes",
                "<![CDATA[Raw <i>tags</i> & all]]> stay | Raw <i>tags</i> & all stay",
                "Plain <![CDATA[CDATA]]> text | Plain CDATA text",
                "P &lt; 0.05 &amp; n &gt; 3 | P < 0.05 & n > 3",
                "&quot;Calm&quot; &apos;now&apos; | \"Calm\" 'now'",
                "&#946;-blocker &#x3b2; &#x1F600; | β-blocker β 😀"
            })
    void inlineMarkupIsDroppedAndItsTextKept(String xml, String text) {
        assertThat(titleOf(xml)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wrapped\n      by a printer",
                "Wrapped\r\n\tby a printer",
                "\n  Wrapped by  a printer  \n",
                "<i>Wrapped</i>\n <b>by</b> a printer",
                "Wrapped <i>by </i> a printer",
                "Wrapped<i> </i>by a printer",
                "Wrapped &#10; by a printer"
            })
    void runsOfWhiteSpaceAreOneSpace(String xml) {
        assertThat(titleOf(xml)).isEqualTo("Wrapped by a printer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\u00a0mg", "5\u2009mg", "a\u200bb", "α\u2003β"})
    void spacesOfUnicodeAreCharactersOfTheText(String text) {
        assertThat(titleOf(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:mn>12</mml:mn> | x=12",
                "<mml:msub><mml:mi>T</mml:mi><mml:mrow><mml:mn>1</mml:mn></mml:mrow></mml:msub> | T1",
                "<mml:mfrac><mml:mi>a</mml:mi><mml:mi>b</mml:mi></mml:mfrac> | a/b",
                "<mml:msqrt><mml:mi>n</mml:mi></mml:msqrt> | √n",
                "<mml:mroot><mml:mi>n</mml:mi><mml:mn>3</mml:mn></mml:mroot> | 3√n",
                "<mml:mfenced><mml:mi>a</mml:mi><mml:mi>b</mml:mi></mml:mfenced> | (a,b)",
                "<mml:mfenced open='[' close=']' separators=';'><mml:mi>a</mml:mi><mml:mi>b</mml:mi></mml:mfenced> | [a;b]",
                "<mml:mtext>dose and time</mml:mtext> | dose and time",
                "<mml:mtable><mml:mtr><mml:mtd><mml:mn>1</mml:mn></mml:mtd><mml:mtd><mml:mn>2</mml:mn></mml:mtd></mml:mtr></mml:mtable> | 1 2",
                "<mml:semantics><mml:mi>z</mml:mi><mml:annotation>\\alpha</mml:annotation></mml:semantics> | z",
                "<mml:none/><mml:mi>k</mml:mi> | k",
                "<mml:cn type='rational'>1<mml:sep/>2</mml:cn> | 1 2"
            })
    void formulasInMathMlKeepTheirTokens(String content, String text) {
        String math = "<mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\">" + content + "</mml:math>";
        assertThat(titleOf("Where " + math + " holds")).isEqualTo("Where " + text + " holds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<math><mi>\n  x\n</mi>\n <mo> + </mo>\n<mi>y</mi></math>",
                "<mml:math> <mml:mi>x</mml:mi><mml:mo>+</mml:mo><mml:mi>y</mml:mi></mml:math>"
            })
    void whiteSpaceBetweenTheElementsOfAFormulaMeansNothing(String math) {
        assertThat(titleOf("Where " + math + " holds")).isEqualTo("Where x+y holds");
    }
}
