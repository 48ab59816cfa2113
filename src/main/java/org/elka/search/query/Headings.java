package org.elka.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** MeSH headings with and without a subheading, in the one form in which query and index compare them. */
public final class Headings {
    /** The subheadings with the abbreviations that searchers write. Source: NLM, "MeSH Qualifiers". */
    private static final String SUBHEADINGS = """
            aa analogs & derivatives
            ab abnormalities
            ad administration & dosage
            ae adverse effects
            ag agonists
            ah anatomy & histology
            ai antagonists & inhibitors
            an analysis
            bi biosynthesis
            bl blood
            bs blood supply
            cf cerebrospinal fluid
            ch chemistry
            ci chemically induced
            cl classification
            cn congenital
            co complications
            cs chemical synthesis
            cy cytology
            de drug effects
            df deficiency
            dg diagnostic imaging
            dh diet therapy
            di diagnosis
            dt drug therapy
            ec economics
            ed education
            eh ethnology
            em embryology
            en enzymology
            ep epidemiology
            es ethics
            et etiology
            gd growth & development
            ge genetics
            hi history
            im immunology
            in injuries
            ip instrumentation
            ir innervation
            is isolation & purification
            lj legislation & jurisprudence
            me metabolism
            mi microbiology
            mo mortality
            mt methods
            nu nursing
            og organization & administration
            pa pathology
            pc prevention & control
            pd pharmacology
            ph physiology
            pk pharmacokinetics
            po poisoning
            pp physiopathology
            ps parasitology
            px psychology
            py pathogenicity
            re radiation effects
            rh rehabilitation
            rt radiotherapy
            sc secondary
            sd supply & distribution
            sn statistics & numerical data
            st standards
            su surgery
            td trends
            th therapy
            tm transmission
            to toxicity
            tr transplantation
            tu therapeutic use
            ul ultrastructure
            ur urine
            ut utilization
            ve veterinary
            vi virology
            """;

    /**
     * What each group takes in with its name, as PubMed explodes it, all levels. What is below a subheading depends on
     * the group: "poisoning" is below "therapeutic use", "toxicity" is not. After NLM's "Subheading Hierarchies"; only
     * "therapeutic use" and "adverse effects" were compared with pages of NLM, the others are to be with qual2026.xml.
     */
    private static final String GROUPS = """
            adverse effects: poisoning; toxicity
            analysis: blood; cerebrospinal fluid; isolation & purification; urine
            anatomy & histology: blood supply; cytology; pathology; ultrastructure; embryology; abnormalities; innervation
            chemistry: agonists; analogs & derivatives; antagonists & inhibitors; chemical synthesis
            complications: secondary
            cytology: pathology; ultrastructure
            diagnosis: diagnostic imaging; pathology
            education: ethics
            embryology: abnormalities
            epidemiology: ethnology; mortality
            etiology: chemically induced; complications; secondary; congenital; embryology; genetics; immunology;\
             microbiology; virology; parasitology; transmission
            metabolism: biosynthesis; blood; cerebrospinal fluid; deficiency; enzymology; pharmacokinetics; urine
            microbiology: virology
            organization & administration: economics; legislation & jurisprudence; standards; supply & distribution;\
             trends; utilization
            pharmacology: administration & dosage; adverse effects; poisoning; toxicity; agonists;\
             antagonists & inhibitors; pharmacokinetics
            physiology: genetics; growth & development; immunology; metabolism; biosynthesis; blood;\
             cerebrospinal fluid; deficiency; enzymology; pharmacokinetics; urine; physiopathology
            statistics & numerical data: epidemiology; ethnology; mortality; supply & distribution; utilization
            surgery: transplantation
            therapeutic use: administration & dosage; adverse effects; poisoning
            therapy: diet therapy; drug therapy; nursing; prevention & control; radiotherapy; rehabilitation; surgery;\
             transplantation
            """;

    private static final Map<String, String> BY_NAME = byName();
    private static final Map<String, List<String>> BELOW = below();

    private Headings() {}

    /** "Ketamine" to "ketamine"; "Ketamine/TU" and "Ketamine/therapeutic use" to "ketamine/therapeutic use". */
    public static String normalise(String heading) {
        int slash = heading.lastIndexOf('/');
        String subheading = slash < 0 ? null : BY_NAME.get(Words.key(heading.substring(slash + 1)));
        return subheading == null
                ? Words.key(heading)
                : withSubheading(Words.key(heading.substring(0, slash)), subheading);
    }

    /** A heading's key ({@link Words#key}) with a subheading of any spelling. */
    public static String withSubheading(String key, String subheading) {
        return key + "/" + subheading(subheading);
    }

    /** A subheading by its name, with "and" or "&", or by its abbreviation; what is unknown is given back as a key. */
    public static String subheading(String subheading) {
        String key = Words.key(subheading);
        return BY_NAME.getOrDefault(key, key);
    }

    /** Whether that key is a subheading's whole name; two letters may mean anything. */
    static boolean isSubheading(String key) {
        return key.length() > 2 && BY_NAME.containsKey(key);
    }

    /** The subheading, in the form of {@link #subheading}, then those below it. */
    static List<String> exploded(String subheading) {
        List<String> names = new ArrayList<>(List.of(subheading));
        names.addAll(BELOW.getOrDefault(subheading, List.of()));
        return List.copyOf(names);
    }

    private static Map<String, List<String>> below() {
        Map<String, List<String>> below = new HashMap<>();
        GROUPS.lines().forEach(line -> {
            int colon = line.indexOf(':');
            below.put(
                    subheading(line.substring(0, colon)),
                    Arrays.stream(line.substring(colon + 1).split(";"))
                            .map(Headings::subheading)
                            .toList());
        });
        return Map.copyOf(below);
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        SUBHEADINGS.lines().forEach(line -> {
            String name = line.substring(3);
            String key = Words.key(name);
            names.put(key, key);
            names.put(Words.key(name.replace("&", "and")), key);
            names.put(line.substring(0, 2), key);
        });
        return Map.copyOf(names);
    }
}
