package org.elka.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
                        "100.64.0.1",
                "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1",
                "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::"
            })
    void addressesBehindABorderAreNotPublic(String address) throws UnknownHostException {
        assertThat(AllowedAddresses.isPublic(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> new AllowedAddresses(false).resolve(address))
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("webhook-private-addresses");
        assertThat(new AllowedAddresses(true).resolve(address)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void othersAre(String address) throws UnknownHostException {
        assertThat(AllowedAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameIsCheckedByWhereItLeads() {
        assertThatThrownBy(() -> new AllowedAddresses(false).resolve("localhost"))
                .hasMessageContaining("no public address");
    }
}
