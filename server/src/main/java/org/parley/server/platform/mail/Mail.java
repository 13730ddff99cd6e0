package org.parley.server.platform.mail;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A mail to send.
///
/// @param to addresses such as `ann@example.org`, one at least
/// @param text the plain text, which every mail program can show
/// @param html the same with its looks, if any
public record Mail(
        List<String> to,
        String subject,
        String text,
        @Nullable String html,
        List<Attachment> attachments) {
    public Mail {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a mail needs a receiver");
        }
    }

    /// A mail of plain text to one receiver.
    public static Mail of(String to, String subject, String text) {
        return new Mail(List.of(to), subject, text, null, List.of());
    }

    public Mail withHtml(String body) {
        return new Mail(to, subject, text, body, attachments);
    }

    public Mail withAttachments(List<Attachment> files) {
        return new Mail(to, subject, text, html, files);
    }

    /// A file that goes with a mail.
    public static final class Attachment {
        private final String name;
        private final String type;
        private final byte[] content;

        /// @param type its media type
        public Attachment(String name, String type, byte[] content) {
            this.name = name;
            this.type = type;
            this.content = content.clone();
        }

        public String name() {
            return name;
        }

        public String type() {
            return type;
        }

        public byte[] content() {
            return content.clone();
        }

        @Override
        public String toString() {
            return "Attachment[" + name + "]";
        }
    }
}
