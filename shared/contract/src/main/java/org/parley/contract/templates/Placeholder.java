package org.parley.contract.templates;

import java.util.Arrays;
import java.util.Optional;

/// What a template's body may take in, written `{{code}}`.
public enum Placeholder {
    AGENT_NAME("agent.name", "Ann Archer"),
    AGENT_ALIAS("agent.alias", "Ann"),
    SIGNATURE("agent.signature", "Ann Archer, customer care"),
    CONTACT_FIRST_NAME("contact.firstName", "Maria"),
    CONTACT_LAST_NAME("contact.lastName", "Lindqvist"),
    CONTACT_EMAIL("contact.email", "maria@example.org"),
    CONTACT_PHONE("contact.phone", "+39 02 555 1000"),
    CONTACT_COMPANY("contact.company", "Example Ltd"),
    ACCOUNT_NAME("account.name", "Support"),
    ACCOUNT_ADDRESS("account.address", "support@example.org"),
    DATE("date", "22 Nov 2026"),
    TIME("time", "14:30"),
    /// Where the written text goes.
    CONTENT("content", "The text of the message.");

    private final String code;
    private final String sample;

    Placeholder(String code, String sample) {
        this.code = code;
        this.sample = sample;
    }

    /// As written between the braces.
    public String code() {
        return code;
    }

    /// What a preview shows.
    public String sample() {
        return sample;
    }

    /// The placeholder of a code.
    public static Optional<Placeholder> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
