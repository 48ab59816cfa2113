package org.elka.cli;

/** How a person names an article, as the API reads it. */
final class ArticleName {
    private ArticleName() {}

    /** The path of the article below {@code /api/v1/}: digits alone are a PMID. */
    static String path(String name) {
        return "articles/" + Api.encode(name.matches("\\d+") ? "pmid:" + name : name);
    }
}
