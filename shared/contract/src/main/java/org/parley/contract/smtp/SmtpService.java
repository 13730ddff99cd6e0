package org.parley.contract.smtp;

/// Well-known mail services, and where their servers are.
public enum SmtpService {
    OUTLOOK365("smtp.office365.com", 587, SmtpSecurity.STARTTLS),
    HOTMAIL("smtp-mail.outlook.com", 587, SmtpSecurity.STARTTLS),
    GMAIL("smtp.gmail.com", 465, SmtpSecurity.TLS),
    YAHOO("smtp.mail.yahoo.com", 465, SmtpSecurity.TLS),
    /// Any other server.
    CUSTOM("", 587, SmtpSecurity.STARTTLS);

    private final String host;
    private final int port;
    private final SmtpSecurity security;

    SmtpService(String host, int port, SmtpSecurity security) {
        this.host = host;
        this.port = port;
        this.security = security;
    }

    /// Empty for {@link #CUSTOM}.
    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public SmtpSecurity security() {
        return security;
    }
}
