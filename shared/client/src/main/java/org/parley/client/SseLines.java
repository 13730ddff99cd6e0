package org.parley.client;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Reads `text/event-stream` (WHATWG HTML, section 9.2) with a limit on silence.
final class SseLines implements AutoCloseable {
    /// An event; comments have the type `comment`.
    record Event(String type, String data) {}

    static final String COMMENT = "comment";

    private static final String END = "\n";

    private static final Logger LOG = LoggerFactory.getLogger(SseLines.class);

    private final InputStream in;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(1000);
    private final Thread pump;

    SseLines(InputStream in) {
        this.in = in;
        pump = Thread.ofVirtual().name("parley-stream-pump").start(this::pump);
    }

    /// The next event or comment; empty when nothing at all arrived within the time.
    ///
    /// @throws IOException when the stream has ended
    Optional<Event> next(Duration silence) throws IOException, InterruptedException {
        String type = "message";
        StringBuilder data = new StringBuilder();
        while (true) {
            String line = lines.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                return Optional.empty();
            }
            if (line.equals(END)) {
                throw new IOException("the server ended the stream");
            }
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return Optional.of(new Event(type, data.toString()));
                }
                type = "message";
            } else if (line.startsWith(":")) {
                return Optional.of(new Event(COMMENT, line.substring(1)));
            } else if (line.startsWith("event:")) {
                type = value(line);
            } else if (line.startsWith("data:")) {
                data.append(data.isEmpty() ? "" : "\n").append(value(line));
            }
        }
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    private void pump() {
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.put(line);
            }
            lines.put(END);
        } catch (IOException _) {
            end();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        try {
            lines.put(END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        pump.interrupt();
        try {
            in.close();
        } catch (IOException e) {
            LOG.debug("a broken stream was closed: {}", e.getMessage());
        }
    }
}
