package org.parley.server.platform.agi;

import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiReader;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiWriter;
import org.asteriskjava.fastagi.internal.AgiChannelImpl;

/// Asterisk-Java's channel without the variable in which the library notes after each script how it
/// went: nobody reads it, and it costs the caller another round trip.
final class QuietChannel extends AgiChannelImpl {
    private static final String STATUS = "AJ_AGISTATUS";

    QuietChannel(AgiRequest request, AgiWriter writer, AgiReader reader) {
        super(request, writer, reader);
    }

    @Override
    public void setVariable(String name, String value) throws AgiException {
        if (!name.equals(STATUS)) {
            super.setVariable(name, value);
        }
    }
}
