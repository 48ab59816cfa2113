package org.elka.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The .md5 that the NLM lays beside each of its files: "MD5(pubmed26n1274.xml.gz)= " and the digest. */
final class Md5File {
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-fA-F]{32}\\b");

    private Md5File() {}

    /** The digest that the file beside {@code file} gives; empty where there is none beside it. */
    static Optional<String> beside(Path file) {
        Path md5 = file.resolveSibling(file.getFileName() + ".md5");
        if (!Files.exists(md5)) {
            return Optional.empty();
        }
        try {
            Matcher digest = DIGEST.matcher(Files.readString(md5));
            if (digest.find()) {
                return Optional.of(digest.group());
            }
            throw new CommandFailed(md5 + " holds no MD5: fetch it again, or take it away to import without a check");
        } catch (IOException e) {
            throw new CommandFailed(md5 + " cannot be read: " + e.getMessage(), e);
        }
    }
}
