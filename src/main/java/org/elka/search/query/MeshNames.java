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

    /** Whether the field's names have others below them that "noexp" leaves out. */
    static boolean mayBeExploded(KeyField field) {
        return areHeadings(field) || field == KeyField.SUBHEADING;
    }

    /** The name that counts for {@code value}, then those below it where {@code exploded}; each subheading on each. */
    List<String> of(KeyField field, String value, boolean exploded) {
        return switch (field) {
            case SUBSTANCE ->
                List.of(mesh.substance(value).or(() -> mesh.heading(value)).orElse(value));
            case PUBLICATION_TYPE -> exploded(mesh.publicationType(value).orElse(value));
            case MESH, MESH_MAJOR -> {
                int slash = value.indexOf('/');
                String name = slash < 0 ? value : value.substring(0, slash);
                String heading = mesh.heading(name).orElse(name);
                List<String> names = exploded ? exploded(heading) : List.of(heading);
                yield slash < 0 ? names : each(names, of(KeyField.SUBHEADING, value.substring(slash + 1), exploded));
            }
            case SUBHEADING -> exploded ? Headings.exploded(value) : List.of(value);
            default -> List.of(value);
        };
    }

    private static List<String> each(List<String> headings, List<String> subheadings) {
        return headings.stream()
                .flatMap(heading -> subheadings.stream().map(subheading -> heading + "/" + subheading))
                .toList();
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
