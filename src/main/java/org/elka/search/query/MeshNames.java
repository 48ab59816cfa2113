package org.elka.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns names that a query asks for into those by which articles are indexed, with what is below them in MeSH. */
final class MeshNames {
    private final Mesh mesh;

    MeshNames(Mesh mesh) {
        this.mesh = mesh;
    }

    static boolean areHeadings(KeyField field) {
        return field == KeyField.MESH || field == KeyField.MESH_MAJOR;
    }

    /** The name that counts for {@code value}, then those below it where {@code exploded}; a subheading on each. */
    List<String> of(KeyField field, String value, boolean exploded) {
        return switch (field) {
            case SUBSTANCE ->
                List.of(mesh.substance(value).or(() -> mesh.heading(value)).orElse(value));
            case PUBLICATION_TYPE -> exploded(mesh.publicationType(value).orElse(value));
            case MESH, MESH_MAJOR -> {
                int slash = value.indexOf('/');
                String name = slash < 0 ? value : value.substring(0, slash);
                String subheading = slash < 0 ? "" : value.substring(slash);
                String heading = mesh.heading(name).orElse(name);
                List<String> names = exploded ? exploded(heading) : List.of(heading);
                yield names.stream().map(each -> each + subheading).toList();
            }
            default -> List.of(value);
        };
    }

    /** The heading or publication type, then those below it. */
    List<String> exploded(String name) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(mesh.below(name));
        return List.copyOf(names);
    }

    /** The name of the heading asked for, where MeSH as far as it is loaded does not have it. */
    Optional<String> unknownHeading(Query query) {
        if (mesh.isEmpty()
                || !(query instanceof Query.Key key)
                || key.match() != Query.Match.WHOLE
                || !areHeadings(key.field())) {
            return Optional.empty();
        }
        String name = key.values().getFirst().replaceFirst("/.*", "");
        return mesh.heading(name).isEmpty() ? Optional.of(name) : Optional.empty();
    }
}
