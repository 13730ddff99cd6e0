package org.parley.server.templates;

import org.parley.contract.templates.Placeholder;
import org.parley.server.platform.html.SafeHtml;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places of a template's body: `{{contact.firstName}}`.
public final class TemplatePlaces {
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]{0,80}?)\\s*}}");

    private TemplatePlaces() {}

    /// Fills the places and makes the whole harmless, see {@link SafeHtml}. A value is text: it is
    /// escaped and can never become HTML. A place that nobody knows becomes nothing.
    public static String fill(String body, Function<Placeholder, String> values) {
        return SafeHtml.of(filled(body, values));
    }

    /// What of the body nobody will see, because mails may not carry it.
    static List<String> leftOut(String body) {
        return SafeHtml.leftOut(filled(body, Placeholder::sample));
    }

    private static String filled(String body, Function<Placeholder, String> values) {
        return PLACE.matcher(body)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                Placeholder.find(place.group(1))
                                        .map(values)
                                        .map(TemplatePlaces::escaped)
                                        .orElse("")));
    }

    /// The places that are no {@link Placeholder}.
    static List<String> unknown(String body) {
        return PLACE.matcher(body)
                .results()
                .map((MatchResult place) -> place.group(1))
                .filter(code -> Placeholder.find(code).isEmpty())
                .distinct()
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}
