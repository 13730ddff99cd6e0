package org.parley.server.platform.ami;

/// Where an Asterisk's manager interface listens, and the two accounts on it: one that receives
/// events, filtered at the source, and one for commands that receives none.
public record AmiAddress(String host, int port, Login events, Login commands) {

    /// An account of `manager.conf`.
    public record Login(String user, String secret) {
        @Override
        public String toString() {
            return user;
        }
    }
}
