package org.parley.server.staff.model;

import org.parley.contract.staff.DtmfMode;
import org.parley.contract.staff.LineSettings;

import java.util.UUID;

/// The SIP account of a telephone without a person.
///
/// @param calls how many it has at a time
/// @param line what becomes of its calls
/// @param user SIP user name: the extension
public record DeskTelephone(
        UUID id,
        String name,
        String user,
        String secret,
        String displayName,
        DtmfMode dtmf,
        int calls,
        LineSettings line) {
    @Override
    public String toString() {
        return "DeskTelephone[" + user + "]";
    }
}
