package org.parley.server.staff.model;

import org.parley.contract.staff.DtmfMode;

import java.util.UUID;

/// The SIP account of a telephone without a person.
///
/// @param user SIP user name: the extension
public record DeskTelephone(
        UUID id, String name, String user, String secret, String displayName, DtmfMode dtmf) {
    @Override
    public String toString() {
        return "DeskTelephone[" + user + "]";
    }
}
