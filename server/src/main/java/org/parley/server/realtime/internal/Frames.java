package org.parley.server.realtime.internal;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.jspecify.annotations.Nullable;
import org.parley.contract.realtime.RealtimeApi;
import org.parley.server.platform.stream.Frame;
import org.parley.server.platform.stream.KeyedLog;

import java.util.Collection;
import java.util.List;

/// Puts the frames of the board together from rows that are encoded already: a `Snapshot` and
/// `Changes` of the contract.
final class Frames {
    private final String board;

    Frames(String board) {
        this.board = board;
    }

    byte[] snapshot(long sequence, Collection<EncodedRow> rows) {
        Frame frame = frame(RealtimeApi.EVENT_SNAPSHOT, sequence);
        frame.data("{\"board\":\"" + board + "\",\"sequence\":" + sequence + ",\"rows\":[");
        String comma = "";
        for (EncodedRow row : rows) {
            frame.data(comma).data(row.json());
            comma = ",";
        }
        return frame.data("]}").end();
    }

    byte[] changes(long after, long upTo, List<KeyedLog.Entry<EncodedRow>> changes) {
        Frame frame = frame(RealtimeApi.EVENT_CHANGES, upTo);
        frame.data(
                "{\"board\":\""
                        + board
                        + "\",\"after\":"
                        + after
                        + ",\"upTo\":"
                        + upTo
                        + ",\"changes\":[");
        String comma = "";
        for (KeyedLog.Entry<EncodedRow> change : changes) {
            frame.data(comma);
            change(frame, change);
            comma = ",";
        }
        return frame.data("]}").end();
    }

    private static void change(Frame frame, KeyedLog.Entry<EncodedRow> change) {
        frame.data("{\"sequence\":" + change.sequence() + ",\"key\":\"")
                .data(JsonStringEncoder.getInstance().quoteAsUTF8(change.key()))
                .data("\"");
        @Nullable EncodedRow row = change.value();
        if (row != null) {
            frame.data(",\"row\":").data(row.json());
        }
        frame.data("}");
    }

    private Frame frame(String event, long sequence) {
        return Frame.of(board + "/" + sequence, event);
    }
}
