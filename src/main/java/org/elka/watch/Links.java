package org.elka.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/**
 * Links in messages and feeds. Those that do something are signed, name all that they do, and lead to a page that asks
 * once more: programs that look at mail follow links, and must not act by it.
 */
@ApplicationScoped
public class Links {
    private final Signing signing;
    private final URI base;

    Links(Signing signing, AlertSettings settings) {
        this.signing = signing;
        String text = settings.baseUrl().toString();
        this.base = URI.create(text.endsWith("/") ? text : text + "/");
    }

    String article(long id) {
        return base.resolve("articles/E" + id).toString();
    }

    String feed(long search) {
        return base.resolve("api/v1/searches/" + search + "/feed").toString();
    }

    String search(long search) {
        return base.resolve("api/v1/searches/" + search).toString();
    }

    String notRelevant(long search, long event) {
        return base.resolve("alerts/not-relevant?search=" + search + "&event=" + event + "&signature="
                        + signing.ofLink(notRelevantEffect(search, event)))
                .toString();
    }

    String unsubscribe(long subscription) {
        return base.resolve("alerts/unsubscribe?subscription=" + subscription + "&signature="
                        + signing.ofLink(unsubscribeEffect(subscription)))
                .toString();
    }

    /** Whether this library signed a link that dismisses that event. */
    public boolean isNotRelevant(long search, long event, String signature) {
        return signing.isOfLink(notRelevantEffect(search, event), signature);
    }

    /** Whether this library signed a link that ends that subscription. */
    public boolean isUnsubscribe(long subscription, String signature) {
        return signing.isOfLink(unsubscribeEffect(subscription), signature);
    }

    private static String notRelevantEffect(long search, long event) {
        return "not-relevant " + search + " " + event;
    }

    private static String unsubscribeEffect(long subscription) {
        return "unsubscribe " + subscription;
    }
}
