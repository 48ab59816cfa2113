package org.elka.search.mesh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.elka.search.query.MeshTree;

/** The excerpt of MeSH that comes with Elka. */
public final class Excerpt {
    private Excerpt() {}

    public static MeshTree read() throws IOException {
        MeshTree.Builder builder = new MeshTree.Builder();
        try (InputStream file = Files.newInputStream(Path.of("index/mesh/excerpt.bin"))) {
            MeshFile.read(file, builder::add);
        }
        return builder.build();
    }
}
