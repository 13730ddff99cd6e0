package org.parley.server.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;

import org.junit.jupiter.api.Test;

/// The form of the server's log.
final class LogLinesTest {
    @Test
    void aValueBeginsNoLineOfItsOwn() throws Exception {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogLinesTest.class.getResource("/logback.xml"));
        var appender = (ConsoleAppender<?>) context.getLogger("ROOT").getAppender("console");
        var layout = (PatternLayout) ((LayoutWrappingEncoder<?>) appender.getEncoder()).getLayout();

        String written =
                layout.doLayout(
                        new LoggingEvent(
                                "test",
                                context.getLogger("test"),
                                Level.INFO,
                                "Sign-in as {}",
                                null,
                                new Object[] {"ann\r\n2026-11-23 INFO all is well"}));

        assertEquals(1, written.strip().lines().count(), written);
        context.stop();
    }
}
