package org.elka.pubmed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * The rules by which a citation that is not well-formed for a small reason is still read:
 *
 * <ul>
 *   <li>a character that XML 1.0 forbids, raw or as a reference ({@code &#x1F;}), is a space;
 *   <li>bytes that are not UTF-8 are U+FFFD, one for each;
 *   <li>an entity of HTML 4 ({@code &nbsp; &alpha;}) is its character; any other entity stays as it is written, since
 *       entities that a document declares itself are never expanded;
 *   <li>a prefix that is not declared within the citation ({@code mml:}) is taken as declared.
 * </ul>
 *
 * <p>Whatever else is wrong stays wrong. Inside CDATA and comments only characters are mended.
 */
final class Mending {
    private static final Pattern REFERENCE = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|&#(?:x([0-9a-fA-F]{1,8})|(\\d{1,8}));|&([A-Za-z][A-Za-z0-9]{0,31});",
            Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Pattern PREFIX =
            Pattern.compile("<([A-Za-z_][\\w.-]*):[A-Za-z]|\\s([A-Za-z_][\\w.-]*):[\\w.-]+\\s*=");

    private Mending() {}

    /** The citation mended; empty where no rule applies. */
    static Optional<byte[]> mend(byte[] raw) {
        String before = new String(raw, StandardCharsets.UTF_8);
        String after = FORBIDDEN.matcher(before).replaceAll(" ");
        after = REFERENCE.matcher(after).replaceAll(found -> Matcher.quoteReplacement(reference(found)));
        after = declarePrefixes(after);
        byte[] mended = after.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(mended, raw) ? Optional.empty() : Optional.of(mended);
    }

    private static String reference(MatchResult found) {
        if (found.group(1) != null) {
            return character(found.group(), Integer.parseUnsignedInt(found.group(1), 16));
        }
        if (found.group(2) != null) {
            return character(found.group(), Integer.parseInt(found.group(2)));
        }
        return found.group(3) == null ? found.group() : entity(found.group(3));
    }

    private static String character(String reference, int codePoint) {
        boolean allowed = codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= ' ' && codePoint < 0xD800)
                || (codePoint >= 0xE000 && codePoint < 0xFFFE)
                || (codePoint >= 0x10000 && codePoint <= Character.MAX_CODE_POINT);
        return allowed ? reference : " ";
    }

    private static String entity(String name) {
        String written = "&" + name + ";";
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> written;
            default -> {
                String character = StringEscapeUtils.unescapeHtml4(written);
                yield character.equals(written) ? "&amp;" + name + ";" : character;
            }
        };
    }

    private static String declarePrefixes(String xml) {
        TreeSet<String> undeclared = new TreeSet<>();
        PREFIX.matcher(xml).results().forEach(found -> {
            String prefix = found.group(1) == null ? found.group(2) : found.group(1);
            if (!prefix.startsWith("xml") && !xml.contains("xmlns:" + prefix)) {
                undeclared.add(prefix);
            }
        });
        StringBuilder declarations = new StringBuilder();
        undeclared.forEach(prefix -> declarations.append(" xmlns:" + prefix + "=\"urn:undeclared:" + prefix + "\""));
        Matcher name = Pattern.compile("^<[^\\s/>]+").matcher(xml);
        return undeclared.isEmpty() || !name.find() ? xml : name.group() + declarations + xml.substring(name.end());
    }
}
