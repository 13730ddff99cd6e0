package org.parley.server.platform.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One request to Asterisk: a name and its headers in order; a header may come more than once.
///
/// This is the only place where values are made safe for the wire: carriage returns, line feeds and
/// NUL become blanks, so that no value can begin a header or an action of its own.
public record AmiAction(String name, List<Header> headers) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /// A header as it is written to the wire.
    public record Header(String name, String value) {
        public Header {
            name = checked(name);
            value = onOneLine(value);
        }
    }

    public AmiAction {
        name = checked(name);
        headers = List.copyOf(headers);
    }

    public static AmiAction of(String name) {
        return new AmiAction(name, List.of());
    }

    /// This action with one more header.
    public AmiAction with(String header, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(header, value));
        return new AmiAction(name, more);
    }

    public AmiAction with(String header, long value) {
        return with(header, Long.toString(value));
    }

    /// This action with a channel variable, as `Originate` takes them. The value goes into a
    /// variable as it is: Asterisk does not evaluate it.
    public AmiAction withVariable(String variable, String value) {
        return with("Variable", checkedVariable(variable) + "=" + value);
    }

    /// Sets a channel's variable, or a global one when the channel is empty.
    public static AmiAction setVariable(String channel, String variable, String value) {
        AmiAction action = of("Setvar").with("Variable", variable).with("Value", value);
        return channel.isEmpty() ? action : action.with("Channel", channel);
    }

    String onWire(String actionId) {
        var text = new StringBuilder(64 + headers.size() * 32);
        text.append("Action: ")
                .append(name)
                .append("\r\nActionID: ")
                .append(actionId)
                .append("\r\n");
        for (Header header : headers) {
            text.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        return text.append("\r\n").toString();
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of an action or header: " + name);
        }
        return name;
    }

    private static String checkedVariable(String name) {
        if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf(',') >= 0) {
            throw new IllegalArgumentException("not a name of a variable: " + name);
        }
        return name;
    }

    private static String onOneLine(String value) {
        return value.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
    }
}
