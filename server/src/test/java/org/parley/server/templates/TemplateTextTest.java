package org.parley.server.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.contract.templates.Placeholder;

/// A template with its places filled is text that nobody can make run.
final class TemplateTextTest {
    @Test
    void fillsThePlacesWithSamples() {
        assertEquals(
                "<p>Dear Maria Lindqvist</p>",
                TemplatePlaces.fill(
                        "<p>Dear {{contact.firstName}} {{ contact.lastName }}</p>",
                        Placeholder::sample));
    }

    @Test
    void aValueNeverBecomesHtml() {
        assertEquals(
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                TemplatePlaces.fill(
                        "<p>{{contact.firstName}}</p>", _ -> "<script>alert(1)</script>"));
    }

    @Test
    void aValueNeverBecomesALinkThatRuns() {
        assertEquals(
                "write",
                TemplatePlaces.fill(
                        "<a href=\"{{contact.email}}\">write</a>", _ -> "javascript:alert(1)"));
    }

    @Test
    void whatTheTemplateItselfCarriesIsMadeHarmless() {
        assertEquals(
                "<p>Hello</p>",
                TemplatePlaces.fill(
                        "<p onclick=\"alert(1)\">Hello</p><script>alert(1)</script>",
                        Placeholder::sample));
    }
}
