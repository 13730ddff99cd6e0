package org.parley.contract.telephony;

/// In which header a trunk tells who calls, beside `From`.
public enum CallerIdHeader {
    /// P-Asserted-Identity.
    PAI,
    /// Remote-Party-ID.
    RPID,
    NONE
}
