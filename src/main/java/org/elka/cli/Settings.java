package org.elka.cli;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.elka.Home;
import org.elka.access.AccessSettings;
import org.elka.ingest.IngestSettings;
import org.elka.ingest.PubmedSettings;
import org.elka.review.screening.ReviewSettings;
import org.elka.search.RankingSettings;
import org.elka.search.SearchSettings;
import org.elka.watch.AlertSettings;

/**
 * The configuration as the service will read it, from the environment, {@code config/application.properties} and the
 * defaults, but read before the service starts: to find the home, and to refuse names that mean nothing.
 *
 * <p>A misspelt property would otherwise be ignored without a word, and a library be kept in the wrong place.
 */
final class Settings {
    /** Every interface that maps properties of Elka. A test holds that none is missing. */
    static final List<Class<?>> MAPPINGS = List.of(
            Home.class,
            IngestSettings.class,
            PubmedSettings.class,
            SearchSettings.class,
            RankingSettings.class,
            AlertSettings.class,
            ReviewSettings.class,
            AccessSettings.class);

    /** Variables of the launcher, not properties of the program. */
    private static final Set<String> LAUNCHER = Set.of("ELKA_JAVA_OPTIONS", "ELKA_SHARED");

    private static final int NEAR = 4;

    private final SmallRyeConfig config;

    private Settings(SmallRyeConfig config) {
        this.config = config;
    }

    /**
     * Reads the configuration.
     *
     * @throws CommandFailed where a file or the environment sets a property of Elka that does not exist
     */
    static Settings read() {
        Settings settings = new Settings(ConfigUtils.configBuilder().build());
        settings.refuseUnknown();
        return settings;
    }

    LibraryHome home() {
        return home(config);
    }

    /** The home that a configuration names. */
    static LibraryHome home(Config config) {
        return new LibraryHome(Path.of(config.getValue("elka.home", String.class))
                .toAbsolutePath()
                .normalize());
    }

    /** The folder of topics.yaml and taxonomy.yaml. */
    Path config() {
        return Path.of(config.getOptionalValue("elka.config", String.class).orElse("config"));
    }

    /** Where the user stood when the launcher was called; names of files count from there. */
    static Path caller() {
        return Path.of(System.getProperty("launcher.directory", ""));
    }

    private void refuseUnknown() {
        Set<String> known = known();
        List<String> problems = new ArrayList<>();
        for (ConfigSource source : config.getConfigSources()) {
            if (source.getName().contains("EnvConfigSource")) {
                problems.addAll(unknownVariables(known));
            } else if (source.getName().contains("config/application.properties")) {
                unknownKeys(source, known).forEach(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new CommandFailed(String.join("; ", problems));
        }
    }

    static Set<String> known() {
        Set<String> known = new TreeSet<>();
        for (Class<?> mapping : MAPPINGS) {
            known.addAll(ConfigMappings.getProperties(ConfigClass.configClass(mapping))
                    .keySet());
        }
        return known;
    }

    private static List<String> unknownKeys(ConfigSource source, Set<String> known) {
        return source.getPropertyNames().stream()
                .filter(key -> key.startsWith("elka.") && known.stream().noneMatch(name -> matches(name, key)))
                .sorted()
                .map(key -> "config/application.properties: unknown property '" + key + "'" + remedy(key, known))
                .toList();
    }

    private static List<String> unknownVariables(Set<String> known) {
        Set<String> variables = new TreeSet<>(LAUNCHER);
        known.forEach(name -> variables.add(variable(name)));
        return System.getenv().keySet().stream()
                .filter(key -> key.startsWith("ELKA_") && !variables.contains(key))
                .sorted()
                .map(key -> "environment: unknown variable '" + key + "'" + remedy(key, variables))
                .toList();
    }

    /** How the environment spells a property: "elka.pubmed.base-url" is ELKA_PUBMED_BASE_URL. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static boolean matches(String name, String key) {
        return name.equals(key) || (name.contains("*") && key.startsWith(name.substring(0, name.indexOf('*'))));
    }

    private static String remedy(String key, Set<String> known) {
        return nearest(key, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("; remove it (README.md lists the properties)");
    }

    private static Optional<String> nearest(String key, Set<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance(NEAR);
        return known.stream()
                .filter(name -> distance.apply(key, name) >= 0)
                .min(Comparator.comparingInt(name -> distance.apply(key, name)));
    }
}
