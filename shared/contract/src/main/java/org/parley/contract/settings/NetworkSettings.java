package org.parley.contract.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.parley.contract.platform.Versioned;

import java.util.List;

/// How telephones and carriers reach the centre. A change of addresses or ports makes telephones
/// register again.
///
/// @param publicAddress IP address or host name by which the outside reaches Asterisk; empty when
///   it is not behind a router that translates addresses
/// @param localNetworks networks in CIDR form whose peers are told the real address, such as
///   `10.0.0.0/8`
/// @param sipPort UDP and TCP of trunks and desk telephones; 0 as the server's file says
/// @param sipTlsPort SIP over TLS; 0 for none
/// @param wssPort where softphones come in over TLS (secure WebSocket); 0 as the server's file says
/// @param mediaFirst the first UDP port of media; 0 as the server's file says
/// @param mediaLast the last one; 0 as the server's file says
/// @param version grows with each change; 0 as installed
public record NetworkSettings(
        @NotNull @Pattern(regexp = NetworkSettings.HOST) @Size(max = 253) String publicAddress,
        @NotNull @Size(max = 50)
                List<@NotNull @Pattern(regexp = "[0-9a-fA-F:.]+/[0-9]{1,3}") String> localNetworks,
        @Min(0) @Max(65_535) int sipPort,
        @Min(0) @Max(65_535) int sipTlsPort,
        @Min(0) @Max(65_535) int wssPort,
        @Min(0) @Max(65_535) int mediaFirst,
        @Min(0) @Max(65_535) int mediaLast,
        @NotNull @Valid Relay relay,
        long version)
        implements Versioned {
    /// Host names, IPv4 and IPv6 addresses, or nothing.
    static final String HOST = "|[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?|::[0-9a-fA-F:]*";

    /// Host and port, or nothing.
    static final String SERVER = "|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?";

    /// As installed.
    public static final NetworkSettings INSTALLED =
            new NetworkSettings(
                    "",
                    List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8"),
                    0,
                    0,
                    0,
                    0,
                    0,
                    new Relay("", "", "", "", false),
                    0);

    public NetworkSettings {
        localNetworks = List.copyOf(localNetworks);
    }

    /// Servers that help media through routers.
    ///
    /// @param stun host and port, such as `stun.example.org:3478`; empty for none
    /// @param turn host and port of a relay; empty for none
    /// @param user of the relay
    /// @param password of the relay; always empty when read, and empty to leave it as it is
    /// @param passwordSet whether a password is stored
    public record Relay(
            @NotNull @Pattern(regexp = SERVER) @Size(max = 260) String stun,
            @NotNull @Pattern(regexp = SERVER) @Size(max = 260) String turn,
            @NotNull @Pattern(regexp = "[^\\p{Cntrl}]*") @Size(max = 100) String user,
            @NotNull @Pattern(regexp = "[^\\p{Cntrl}]*") @Size(max = 200) String password,
            boolean passwordSet) {
        @Override
        public String toString() {
            return "Relay[" + stun + ", " + turn + ", " + user + "]";
        }

        public Relay withPassword(String text, boolean set) {
            return new Relay(stun, turn, user, text, set);
        }
    }

    public NetworkSettings withVersion(long next) {
        return new NetworkSettings(
                publicAddress,
                localNetworks,
                sipPort,
                sipTlsPort,
                wssPort,
                mediaFirst,
                mediaLast,
                relay,
                next);
    }

    public NetworkSettings withRelay(Relay other) {
        return new NetworkSettings(
                publicAddress,
                localNetworks,
                sipPort,
                sipTlsPort,
                wssPort,
                mediaFirst,
                mediaLast,
                other,
                version);
    }
}
