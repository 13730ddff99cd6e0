package org.parley.server.telephony.trunk;

/// Knows which SIP status a carrier gave when it refused a registration. Asterisk tells that in its
/// log alone.
@FunctionalInterface
public interface RefusalLog {
    /// The last status that came from the registrar, 408 when nothing came, or 0 when neither is
    /// known.
    ///
    /// @param registrar its SIP address
    /// @param customer the SIP address that asked it
    int findLastCode(String registrar, String customer);
}
