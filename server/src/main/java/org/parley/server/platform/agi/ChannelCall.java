package org.parley.server.platform.agi;

import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.jspecify.annotations.Nullable;

/// A call over Asterisk-Java's channel.
final class ChannelCall implements AgiCall {
    private final AgiRequest request;
    private final AgiChannel channel;

    ChannelCall(AgiRequest request, AgiChannel channel) {
        this.request = request;
        this.channel = channel;
    }

    private interface Command<T extends @Nullable Object> {
        T run() throws AgiException;
    }

    @Override
    public String script() {
        return text(request.getScript());
    }

    @Override
    public String parameter(String name) {
        return text(request.getParameter(name));
    }

    @Override
    public String channel() {
        return text(request.getChannel());
    }

    @Override
    public String uniqueId() {
        return text(request.getUniqueId());
    }

    @Override
    public String callerNumber() {
        return known(request.getRequest().get("callerid"));
    }

    @Override
    public String callerName() {
        return known(request.getRequest().get("calleridname"));
    }

    @Override
    public String dialled() {
        return known(request.getDnid());
    }

    @Override
    public String extension() {
        return text(request.getExtension());
    }

    @Override
    public String variable(String name) {
        return text(ask(() -> channel.getFullVariable("${" + name + "}")));
    }

    @Override
    public void set(String variable, String value) {
        tell(() -> channel.setVariable(onOneLine(variable), onOneLine(value)));
    }

    @Override
    public void answer() {
        tell(channel::answer);
    }

    @Override
    public char play(String file, String endingDigits) {
        return ask(() -> channel.streamFile(onOneLine(file), endingDigits));
    }

    @Override
    public void sayNumber(long number) {
        tell(() -> channel.sayNumber(Long.toString(number)));
    }

    @Override
    public void sayDigits(String digits) {
        tell(() -> channel.sayDigits(onOneLine(digits)));
    }

    @Override
    public void exec(String application, String arguments) {
        tell(() -> channel.exec(onOneLine(application), onOneLine(arguments)));
    }

    @Override
    public void hangUp() {
        tell(channel::hangup);
    }

    private interface Order {
        void run() throws AgiException;
    }

    private static void tell(Order order) {
        ask(() -> {
            order.run();
            return "";
        });
    }

    private static <T extends @Nullable Object> T ask(Command<T> command) {
        try {
            return command.run();
        } catch (AgiException e) {
            throw new AgiHungUp(String.valueOf(e.getMessage()));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// Asterisk writes `unknown` where a number or name is missing.
    private static String known(@Nullable String value) {
        return value == null || value.equals("unknown") ? "" : value;
    }

    private static String onOneLine(String value) {
        return value.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
    }
}
