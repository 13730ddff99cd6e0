package org.parley.server.realtime.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.parley.contract.masking.Mask;
import org.parley.contract.platform.Json;
import org.parley.contract.realtime.LiveRow;

import java.util.Arrays;

/// A row with its JSON, which is written once for all receivers.
final class EncodedRow {
    private static final ObjectWriter WRITER = Json.strict().writerFor(LiveRow.class);

    private final LiveRow row;
    private final byte[] json;

    private EncodedRow(LiveRow row, byte[] json) {
        this.row = row;
        this.json = json;
    }

    static EncodedRow of(LiveRow row) {
        try {
            return new EncodedRow(row, WRITER.writeValueAsBytes(row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row can always be written: " + row.key(), e);
        }
    }

    LiveRow row() {
        return row;
    }

    byte[] json() {
        return json;
    }

    /// The row as it is seen through a mask.
    EncodedRow through(Mask mask) {
        LiveRow seen = mask.hides() ? row.shownThrough(mask) : row;
        return seen.equals(row) ? this : of(seen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncodedRow that && Arrays.equals(json, that.json);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json);
    }
}
