package org.parley.server.telephony.trunk;

/// Knows which SIP status a carrier gave when it refused a registration. Asterisk tells that in its
/// log alone.
@FunctionalInterface
public interface RefusalLog {
    /// The last status that came from the registrar, or 0.
    ///
    /// @param registrar its SIP address, as `sip:host:port`
    int findLastCode(String registrar);
}
