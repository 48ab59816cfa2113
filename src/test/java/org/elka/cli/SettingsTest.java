package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.smallrye.config.ConfigMapping;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({"elka.home, ELKA_HOME", "elka.pubmed.base-url, ELKA_PUBMED_BASE_URL"})
    void theEnvironmentSpellsAPropertyInCapitals(String property, String variable) {
        assertThat(Settings.variable(property)).isEqualTo(variable);
    }
}
