package org.parley.admin.reports;

import org.jspecify.annotations.Nullable;
import org.parley.admin.table.CsvText;
import org.parley.contract.platform.Page;
import org.parley.contract.reports.CallRecord;
import org.parley.contract.reports.CallReportApi;
import org.parley.contract.reports.CallTag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes calls as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read it rightly).
final class CallCsv {
    private static final int PAGE = 1000;
    private static final List<String> HEADER =
            List.of(
                    "id",
                    "direction",
                    "started",
                    "answered",
                    "ended",
                    "caller_number",
                    "caller_name",
                    "dialled",
                    "route",
                    "prefix",
                    "queue",
                    "agent",
                    "wait_s",
                    "told_wait_s",
                    "ring_s",
                    "talk_s",
                    "hold_s",
                    "outcome",
                    "ended_by",
                    "recording",
                    "callback_of",
                    "disposition",
                    "disposition_2",
                    "disposition_3",
                    "note",
                    "tags");

    private CallCsv() {}

    /// Fetches all that the query finds and writes it; the file appears when it is complete.
    ///
    /// @return how many calls it holds
    static long write(CallReportApi api, CallQuery query, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long written = writePages(api, query, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long writePages(CallReportApi api, CallQuery query, Path part)
            throws IOException {
        long written = 0;
        try (var out = Files.newBufferedWriter(part)) {
            out.write('\uFEFF');
            out.write(String.join(",", HEADER) + "\r\n");
            Page<CallRecord> page;
            do {
                page = query.ask(api, PAGE, Math.toIntExact(written));
                for (CallRecord call : page.rows()) {
                    out.write(line(call));
                }
                written += page.rows().size();
            } while (!page.rows().isEmpty() && written < page.total());
        }
        return written;
    }

    static String line(CallRecord c) {
        return Arrays.<@Nullable Object>asList(
                                c.id(),
                                c.direction(),
                                c.startedAt(),
                                c.answeredAt(),
                                c.endedAt(),
                                c.callerNumber(),
                                c.callerName(),
                                c.dialled(),
                                c.route(),
                                c.prefix(),
                                c.queue(),
                                c.agentName(),
                                seconds(c.waitMillis()),
                                told(c),
                                seconds(c.ringMillis()),
                                seconds(c.talkMillis()),
                                seconds(c.holdMillis()),
                                c.outcome(),
                                c.endedBy(),
                                c.recordingId(),
                                c.callbackOf(),
                                c.disposition(0),
                                c.disposition(1),
                                c.disposition(2),
                                c.note(),
                                c.tags().stream()
                                        .map(CallTag::name)
                                        .collect(Collectors.joining("; ")))
                        .stream()
                        .map(CsvText::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static String told(CallRecord c) {
        Long told = c.toldWaitMillis();
        return told == null ? "" : seconds(told);
    }

    private static String seconds(long millis) {
        return millis / 1000 + "." + millis % 1000 / 100;
    }
}
