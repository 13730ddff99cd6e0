package org.parley.phonebar.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("G1")
final class DialNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "tel:+39-0471-555.123 | +390471555123",
                "TEL:+1(201)555-0123;ext=12 | +12015550123",
                "tel:7042;phone-context=example.com | 7042",
                "tel:%2B39%200471%20555 | +390471555",
                "tel://0471555 | 0471555",
                "callto:0471 555 | 0471555",
                "callto://+39471555 | +39471555",
                "sip:5002@pbx.example;transport=tcp | 5002",
                "sips:5002@pbx.example | 5002",
                "tel:*98%23 | *98#",
                "sip:ann@pbx.example | none",
                "tel: | none",
                "tel:%zz | none",
                "tel:12a | none",
                "mailto:5002 | none",
                "tel:123456789012345678901234567890123 | none"
            })
    void findsTheNumberOfALink(String link, String number) {
        assertEquals(number, DialNumber.of(link).orElse(null));
    }
}
