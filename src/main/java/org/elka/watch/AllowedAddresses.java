package org.elka.watch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Finds a host's addresses, and gives none that are of this machine or of a private network. */
final class AllowedAddresses implements DnsResolver {
    private final boolean privateOnes;

    /** @param privateOnes whether those are given too */
    AllowedAddresses(boolean privateOnes) {
        this.privateOnes = privateOnes;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!privateOnes && !isPublic(address)) {
                throw new UnknownHostException("'" + host + "' leads to " + address.getHostAddress()
                        + ", which is no public address; elka.alerts.webhook-private-addresses allows such");
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** By the special-purpose registries of IANA (RFC 6890), as far as they name what lies behind a border. */
    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            boolean uniqueLocal = (first & 0xfe) == 0xfc;
            boolean translated = first == 0 && second == 0x64; // 64:ff9b::/96 leads to any IPv4 address
            boolean sixToFour = first == 0x20 && second == 0x02;
            boolean embedded = first == 0 && second == 0;
            return !uniqueLocal && !translated && !sixToFour && !embedded;
        }
        boolean thisNetwork = first == 0;
        boolean carrier = first == 100 && (second & 0xc0) == 64;
        boolean benchmarks = first == 198 && (second & 0xfe) == 18;
        boolean reserved = first >= 240;
        return !thisNetwork && !carrier && !benchmarks && !reserved;
    }
}
