package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void everyMappingOfPropertiesIsChecked() {
        List<String> mappings = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.elka").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(Settings.MAPPINGS).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(mappings);
    }

    /** Rows of the table are "| `elka.name` | `default` | meaning |"; a property without a default has no second part. */
    @Test
    void theReadmeListsEveryPropertyWithItsDefault() throws IOException {
        Pattern row = Pattern.compile("\\| `(elka\\.[^`]+)` \\| (?:`([^`]*)` )?\\| \\S.+ \\|");
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            Matcher cells = row.matcher(line);
            if (cells.matches()) {
                listed.put(cells.group(1), Objects.requireNonNullElse(cells.group(2), ""));
            }
        }
        Map<String, String> properties = new TreeMap<>();
        for (Class<?> mapping : Settings.MAPPINGS) {
            ConfigMappings.getProperties(ConfigClass.configClass(mapping))
                    .forEach((name, property) ->
                            properties.put(name, property.hasDefaultValue() ? property.getDefaultValue() : ""));
        }
        // a list has a second name for its elements
        properties.keySet().removeIf(name -> name.endsWith("[*]"));
        assertThat(listed).isEqualTo(properties);
    }

    @ParameterizedTest
    @CsvSource({"elka.home, ELKA_HOME", "elka.pubmed.base-url, ELKA_PUBMED_BASE_URL"})
    void theEnvironmentSpellsAPropertyInCapitals(String property, String variable) {
        assertThat(Settings.variable(property)).isEqualTo(variable);
    }
}
