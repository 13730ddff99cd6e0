package org.parley.server.platform.http.internal;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Leads requests for paths that climb, hide separators or cannot be decoded to an address where
/// nothing is, before Grizzly decodes them (it would answer an empty 500).
public final class PathFilter extends BaseFilter {
    private static final String NOWHERE = "/.nowhere";

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent content = context.getMessage();
        if (content.getHttpHeader() instanceof HttpRequestPacket request) {
            String raw =
                    request.getRequestURIRef()
                            .getOriginalRequestURIBC()
                            .toString(StandardCharsets.ISO_8859_1);
            if (isSuspicious(raw)) {
                request.setRequestURI(NOWHERE);
            }
        }
        return context.getInvokeAction();
    }

    /// Whether the raw path holds steps up, hidden separators, control characters, or escapes that
    /// are none.
    public static boolean isSuspicious(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (lower.contains("/../")
                || lower.endsWith("/..")
                || lower.contains("/./")
                || lower.contains("//")
                || lower.indexOf('\\') >= 0) {
            return true;
        }
        for (int at = lower.indexOf('%'); at >= 0; at = lower.indexOf('%', at + 1)) {
            if (isBadEscape(lower, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBadEscape(String path, int at) {
        if (at + 2 >= path.length()) {
            return true;
        }
        int high = Character.digit(path.charAt(at + 1), 16);
        int low = Character.digit(path.charAt(at + 2), 16);
        int value = high * 16 + low;
        boolean overlong = value == 0xC0 || value == 0xC1 || value > 0xF4;
        return high < 0
                || low < 0
                || value < 0x20
                || overlong
                || value == '.'
                || value == '/'
                || value == '\\'
                || value == 0x7F;
    }

    /// Puts the filter before the one that serves.
    public static final class Installer implements AddOn {
        @Override
        public void setup(NetworkListener listener, FilterChainBuilder filters) {
            filters.add(filters.indexOfType(HttpServerFilter.class), new PathFilter());
        }
    }
}
