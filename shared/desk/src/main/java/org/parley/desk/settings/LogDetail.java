package org.parley.desk.settings;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;

import org.parley.contract.staff.LogLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much the program writes into its log.
public final class LogDetail {
    /// What is ours; the libraries stay as the program's own settings have them.
    private static final String OURS = "org.parley";

    private LogDetail() {}

    /// From now on.
    public static void set(LogLevel level) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Level wanted = Level.valueOf(level.name());
            if (!wanted.equals(context.getLogger(OURS).getEffectiveLevel())) {
                context.getLogger(OURS).setLevel(wanted);
                Logger log = LoggerFactory.getLogger(LogDetail.class);
                log.warn("the log tells from {} on", level);
            }
        }
    }
}
