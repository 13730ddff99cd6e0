package org.parley.server.platform.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;

/// Hostile HTML becomes harmless, a decent mail stays.
final class SafeHtmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=http://evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"javascript:alert(1)\">",
                "<img src=\"jav&#x09;ascript:alert(1)\">",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<svg onload=alert(1)><path/></svg>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><style><img src onerror=alert(1)></style></mtext></math>",
                "<body onload=alert(1)>hello</body>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<object data=\"evil.swf\"></object><embed src=\"evil.swf\">",
                "<form action=\"https://evil.example\"><input name=p></form>",
                "<div style=\"background:url(javascript:alert(1))\">x</div>",
                "<div style=\"width:expression(alert(1))\">x</div>",
                "<div style=\"position:fixed;top:0;left:0\">x</div>",
                "<link rel=stylesheet href=\"https://evil.example/x.css\">",
                "<base href=\"https://evil.example/\">",
                "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert(1)\">",
                "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<b><i onmouseover=alert(1)>x</b></i>",
            })
    void nothingThatRunsIsLeft(String hostile) {
        String safe = SafeHtml.of(hostile).toLowerCase(Locale.ROOT);

        for (String word :
                List.of(
                        "<script",
                        "<svg",
                        "<iframe",
                        "<object",
                        "<embed",
                        "<form",
                        "<input",
                        "<link",
                        "<base",
                        "<meta",
                        "<style",
                        "<!--",
                        "javascript:",
                        "vbscript:",
                        "data:",
                        "expression(",
                        "url(",
                        "position")) {
            assertFalse(safe.contains(word), safe);
        }
        assertFalse(safe.matches("(?s).*<[^>]*\\son\\w+\\s*=.*"), safe);
    }

    @Test
    void aDecentMailStays() {
        String mail =
                "<p>Dear <b>Maria</b>,</p><ul><li>one</li></ul><table><tbody><tr><td align=\"left\">"
                        + "x</td></tr></tbody></table><img src=\"cid:logo\" alt=\"Logo\" />"
                        + "<span style=\"color:#223344\">Ann</span>";

        assertEquals(mail, SafeHtml.of(mail));
        assertEquals(List.of(), SafeHtml.leftOut("<html><body>" + mail + "</body></html>"));
    }

    @Test
    void namesWhatItLeavesOut() {
        List<String> leftOut =
                SafeHtml.leftOut("<p onclick=x()>Hello</p><script>x()</script><iframe></iframe>");

        assertTrue(leftOut.containsAll(List.of("p onclick", "script", "iframe")), "" + leftOut);
    }
}
