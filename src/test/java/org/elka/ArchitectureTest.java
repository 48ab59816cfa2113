package org.elka;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.config.ConfigMapping;
import java.util.Set;
import java.util.TreeSet;

/** Which package may use which; {@code docs/architecture.md} says what each holds. */
@AnalyzeClasses(packages = "org.elka", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> FEATURES = Set.of(
            "access",
            "api",
            "bench",
            "cli",
            "doctor",
            "formats",
            "history",
            "ingest",
            "library",
            "map",
            "matching",
            "pubmed",
            "review",
            "search",
            "tagging",
            "watch",
            "web");

    private static final String ROOT = "org.elka";

    @ArchTest
    static final ArchRule theLibraryUsesNothingOfElka =
            uses("org.elka.library..").because("everything else is built around what the library holds");

    @ArchTest
    static final ArchRule theLibrarysValuesDoNotKnowHowTheyAreStored = classes()
            .that()
            .resideInAPackage("org.elka.library")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("org.elka.library", "java..", "org.jspecify..", "io.soabase.recordbuilder.."))
            .because("an article is a value, wherever it comes from");

    @ArchTest
    static final ArchRule readingPubmedUsesOnlyTheLibrarysValues =
            uses("org.elka.pubmed..", "org.elka.library").because("a reader makes citations and stores none");

    @ArchTest
    static final ArchRule formatsUseOnlyTheLibrarysValues =
            uses("org.elka.formats..", "org.elka.library").because("a format is a function of a citation");

    @ArchTest
    static final ArchRule matchingUsesOnlyTheLibrarysValues = uses("org.elka.matching..", "org.elka.library")
            .because("whether two records are one publication is a function of what they say");

    @ArchTest
    static final ArchRule taggingUsesOnlyTheLibrarysValues =
            uses("org.elka.tagging..", "org.elka.library").because("a tag is a function of the text and the taxonomy");

    @ArchTest
    static final ArchRule searchUsesOnlyTheLibrarysValues = uses("org.elka.search..", "org.elka.library", ROOT)
            .because("the index is derived from the change log and can be made anew from it; LibraryIndex, its bean,"
                    + " asks the root package where the home is");

    @ArchTest
    static final ArchRule theQueryLanguageKnowsNoIndex = uses("org.elka.search.query..", "org.elka.library")
            .because("a query means the same whichever technology answers it");

    @ArchTest
    static final ArchRule luceneIsKnownInOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage("org.elka.search.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("another index can then take its place");

    @ArchTest
    static final ArchRule ingestionUsesItsSourcesAndTheLibrary = uses(
                    "org.elka.ingest..",
                    "org.elka.library..",
                    "org.elka.pubmed..",
                    "org.elka.formats..",
                    "org.elka.matching..",
                    "org.elka.tagging..",
                    ROOT)
            .because("it carries records from a source to the library, library.store too, since a page and its ledger"
                    + " are written in one transaction; what derives from the library follows the change log");

    @ArchTest
    static final ArchRule reviewUsesTheLibraryAndSearch = uses(
                    "org.elka.review..", "org.elka.library..", "org.elka.search..", "org.elka.tagging.evaluation", ROOT)
            .because("what people say is about articles, whatever made their tags; library.store too, since a verdict"
                    + " and its change are written in one transaction; kappa is one, for tags and for reviewers");

    @ArchTest
    static final ArchRule watchingUsesTheLibraryAndSearch = uses(
                    "org.elka.watch..", "org.elka.library..", "org.elka.search..", ROOT)
            .because("an answer as of a change is made of the index and of what the library keeps of the past;"
                    + " library.store too, since that keeps it");

    @ArchTest
    static final ArchRule theMapUsesTheLibraryAndSearch = uses(
                    "org.elka.map..", "org.elka.library..", "org.elka.search..", "org.elka.formats")
            .because(
                    "it counts and draws what the index and the library say; library.store too, since an index holds no"
                            + " text to show; formats keep foreign text from being a formula in a table");

    @ArchTest
    static final ArchRule theHistoryUsesNothingOfElka =
            uses("org.elka.history..").because("it keeps texts by person and line, whatever they mean");

    @ArchTest
    static final ArchRule accessUsesNothingOfElka = uses("org.elka.access..", ROOT)
            .because("who may do something does not depend on what it is; the root package"
                    + " says where the home is, for the operator's token");

    @ArchTest
    static final ArchRule theDoctorExaminesWhatTheOthersKeep = uses(
                    "org.elka.doctor..", "org.elka.library..", "org.elka.ingest..", "org.elka.search..")
            .because("it holds the work of each against that of the others, and none of them knows it");

    @ArchTest
    static final ArchRule nothingUsesTheApiButPages = noClasses()
            .that()
            .resideOutsideOfPackages("org.elka.api..", "org.elka.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.elka.api..")
            .because("it is a face of the services, and the only place that knows how they look as JSON");

    @ArchTest
    static final ArchRule nothingUsesThePages = noClasses()
            .that()
            .resideOutsideOfPackage("org.elka.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.elka.web..")
            .because("they are a face, as the API is");

    @ArchTest
    static final ArchRule httpIsAnsweredByTheApiAndThePages = noClasses()
            .that()
            .resideOutsideOfPackages("org.elka.api..", "org.elka.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .because("services do not know who asks");

    @ArchTest
    static final ArchRule commandsGoThroughTheApi = noClasses()
            .that()
            .resideInAPackage("org.elka.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.elka.library..",
                            "org.elka.ingest..",
                            "org.elka.search..",
                            "org.elka.pubmed..",
                            "org.elka.review..",
                            "org.elka.watch..")
                    .and(DescribedPredicate.not(annotatedWith(ConfigMapping.class)))
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("org.elka.review.prioritising", "org.elka.review.stopping"))))
            .because("two processes must never open one library; only the names of the settings are needed before the"
                    + " service starts, and tagging and simulated screening need no library");

    @ArchTest
    static final ArchRule prioritisingUsesNothingOfElka = uses("org.elka.review.prioritising..")
            .because("an order is a function of the records and the decisions on them");

    @ArchTest
    static final ArchRule agreementUsesNothingOfElkaButKappa = uses(
                    "org.elka.review.agreement..", "org.elka.tagging.evaluation")
            .because("agreement is a function of the ratings");

    @ArchTest
    static final ArchRule stoppingUsesNothingOfElka = uses("org.elka.review.stopping..")
            .because("a bound on recall is a function of the decisions in their order");

    @ArchTest
    static final ArchRule theCoreIsFreeOfFrameworks = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.elka.library",
                    "org.elka.pubmed..",
                    "org.elka.formats..",
                    "org.elka.matching..",
                    "org.elka.tagging..",
                    "org.elka.review.agreement",
                    "org.elka.review.prioritising",
                    "org.elka.review.stopping",
                    "org.elka.search.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.agroal..", "org.hibernate..", "org.eclipse..")
            .because("it is made of functions of their input, tested without starting anything");

    @ArchTest
    static final ArchRule featuresDoNotFormCycles =
            slices().matching("org.elka.(*)..").should().beFreeOfCycles();

    /** Packages within a feature may know each other, but a new feature is put into the table on purpose. */
    @ArchTest
    static void everyFeatureHasItsRule(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!type.getPackageName().equals(ROOT)) {
                found.add(type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0]);
            }
        }
        assertThat(FEATURES).containsAll(found);
    }

    /** What these classes may use of Elka: themselves and {@code others}. */
    private static ArchRule uses(String packages, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .dependOnClassesThat(resideInAPackage("org.elka..")
                        .and(DescribedPredicate.not(resideInAPackage(packages)))
                        .and(DescribedPredicate.not(resideInAnyPackage(others))));
    }
}
