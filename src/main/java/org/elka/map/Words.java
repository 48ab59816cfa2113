package org.elka.map;

import java.util.Locale;
import java.util.Map;

/** How charts word what is stored as a name. */
final class Words {
    private static final Map<String, String> DISORDERS = Map.ofEntries(
            Map.entry("gad", "Generalised anxiety"),
            Map.entry("sad", "Social anxiety"),
            Map.entry("ptsd", "PTSD"),
            Map.entry("ocd", "OCD"),
            Map.entry("panic", "Panic"),
            Map.entry("phobia", "Phobia"),
            Map.entry("anxiety-unspecified", "Anxiety, unspecified"),
            Map.entry("mdd", "Major depression"),
            Map.entry("trd", "Resistant depression"),
            Map.entry("bipolar", "Bipolar"),
            Map.entry("perioperative-anxiety", "Perioperative anxiety"),
            Map.entry("illness-anxiety", "Anxiety in illness"),
            Map.entry("substance-use", "Substance use"),
            Map.entry("pain", "Pain"),
            Map.entry("healthy", "Healthy volunteers"));

    private Words() {}

    static String disorder(String id) {
        return DISORDERS.getOrDefault(id, spaced(id));
    }

    /** "open-label" is "open label", "rct" is "RCT". */
    static String design(String id) {
        return id.equals("rct") ? "RCT" : spaced(id);
    }

    static String spaced(String name) {
        return name.replace('-', ' ');
    }

    /** "0.5", "24", "1200": at most two digits behind the point. */
    static String number(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceAll("\\.?0+$", "");
    }

    /** Hours as people say them: "30 min", "4 h", "7 d". */
    static String hours(double hours) {
        if (hours < 1) {
            return number(hours * 60) + " min";
        }
        return hours <= 48 ? number(hours) + " h" : number(hours / 24) + " d";
    }
}
