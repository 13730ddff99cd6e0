package org.parley.server.platform.html;

import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// HTML as a mail may carry it: text, lists, tables, links, pictures and plain styles. Nothing in
/// it runs, sends a form, or takes the place of the page around it.
public final class SafeHtml {
    /// What only frames the page is left out silently.
    private static final Set<String> FRAME = Set.of("html", "head", "body", "meta", "title");

    private static final PolicyFactory POLICY =
            Sanitizers.FORMATTING
                    .and(Sanitizers.BLOCKS)
                    .and(Sanitizers.STYLES)
                    .and(Sanitizers.TABLES)
                    .and(
                            new HtmlPolicyBuilder()
                                    .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
                                    .allowElements(
                                            "a", "img", "span", "font", "hr", "pre", "center",
                                            "div")
                                    .allowAttributes("href", "title")
                                    .onElements("a")
                                    .requireRelNofollowOnLinks()
                                    .allowAttributes("src", "alt", "title", "width", "height")
                                    .onElements("img")
                                    .allowAttributes("color", "face", "size")
                                    .onElements("font")
                                    .allowAttributes(
                                            "align",
                                            "valign",
                                            "width",
                                            "height",
                                            "bgcolor",
                                            "border",
                                            "cellpadding",
                                            "cellspacing",
                                            "dir",
                                            "lang")
                                    .globally()
                                    .allowTextIn("a", "span", "font", "pre", "center", "div")
                                    .toFactory());

    private SafeHtml() {}

    /// The HTML without what is not allowed.
    public static String of(String html) {
        return POLICY.sanitize(html);
    }

    /// What {@link #of} leaves out: names of elements, and of attributes as `element attribute`.
    public static List<String> leftOut(String html) {
        Set<String> found = new LinkedHashSet<>();
        POLICY.sanitize(html, new Listener(), found);
        return List.copyOf(found);
    }

    private static final class Listener implements HtmlChangeListener<Set<String>> {
        @Override
        public void discardedTag(@Nullable Set<String> found, String element) {
            if (found != null && !FRAME.contains(element)) {
                found.add(element);
            }
        }

        @Override
        public void discardedAttributes(
                @Nullable Set<String> found, String element, String... attributes) {
            if (found != null && !FRAME.contains(element)) {
                for (String attribute : attributes) {
                    found.add(element + " " + attribute);
                }
            }
        }
    }
}
