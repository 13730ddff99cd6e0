package org.parley.server.telephony.config;

import jakarta.inject.Inject;

import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.trunk.RefusalLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The end of the log of the node's Asterisk.
public final class AsteriskLog implements RefusalLog {
    private static final Logger LOG = LoggerFactory.getLogger(AsteriskLog.class);
    private static final int TAIL_BYTES = 256 * 1024;
    private static final Pattern REFUSED =
            Pattern.compile(
                    "(?:'(\\d{3})' fatal response|response '(\\d{3})'|(403) Forbidden fatal response"
                            + "|(No response)) received from '([^']*)' on registration attempt to"
                            + " '([^']*)'");
    private static final int SILENT = 408;

    private final Path log;

    @Inject
    public AsteriskLog(AsteriskNodeSettings node) {
        this.log = node.folders().base().resolve("log").resolve("messages");
    }

    @Override
    public int findLastCode(String registrar, String customer) {
        int code = 0;
        Matcher lines = REFUSED.matcher(tail());
        while (lines.find()) {
            if (lines.group(5).equals(registrar) && lines.group(6).equals(customer)) {
                code = code(lines);
            }
        }
        return code;
    }

    private static int code(Matcher line) {
        for (int group = 1; group <= 3; group++) {
            if (line.group(group) != null) {
                return Integer.parseInt(line.group(group));
            }
        }
        return SILENT;
    }

    private String tail() {
        if (!Files.exists(log)) {
            return "";
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            byte[] end = new byte[(int) Math.min(length, TAIL_BYTES)];
            file.seek(length - end.length);
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8);
        } catch (IOException e) {
            LOG.warn("Asterisk's log {} cannot be read: {}", log, e.toString());
            return "";
        }
    }
}
