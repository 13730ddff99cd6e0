package org.parley.server.auth.internal.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.SSLUtil;

import org.parley.contract.auth.directory.DirectorySignIn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/// Opens connections to a directory, protected as it is set; the directory's certificate must be
/// made out to the host that is set.
final class LdapConnections {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 10_000;

    LDAPConnection open(DirectorySignIn settings) throws LDAPException, GeneralSecurityException {
        return switch (settings.protection()) {
            case NONE -> new LDAPConnection(options(), settings.host(), settings.port());
            case LDAPS ->
                    new LDAPConnection(
                            tls(settings).createSSLSocketFactory(),
                            options(),
                            settings.host(),
                            settings.port());
            case STARTTLS -> startTls(settings);
        };
    }

    private static LDAPConnection startTls(DirectorySignIn settings)
            throws LDAPException, GeneralSecurityException {
        var connection = new LDAPConnection(options(), settings.host(), settings.port());
        boolean open = false;
        try {
            var answer =
                    connection.processExtendedOperation(
                            new StartTLSExtendedRequest(tls(settings).createSSLContext()));
            if (!ResultCode.SUCCESS.equals(answer.getResultCode())) {
                throw new LDAPException(answer);
            }
            open = true;
            return connection;
        } finally {
            if (!open) {
                connection.close();
            }
        }
    }

    private static LDAPConnectionOptions options() {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(PATIENCE_MILLIS);
        options.setResponseTimeoutMillis(ANSWER_MILLIS);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        return options;
    }

    private static SSLUtil tls(DirectorySignIn settings) throws GeneralSecurityException {
        return new SSLUtil(trust(settings.authority()));
    }

    private static TrustManager[] trust(String authority) throws GeneralSecurityException {
        if (authority.isBlank()) {
            return new TrustManager[] {JVMDefaultTrustManager.getInstance()};
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate each : read(authority)) {
                store.setCertificateEntry("authority-" + number++, each);
            }
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty store is always made", e);
        }
    }

    /// The certificates of a PEM text.
    ///
    /// @throws CertificateException when it holds none
    static List<Certificate> read(String pem) throws CertificateException {
        List<Certificate> found =
                List.copyOf(
                        CertificateFactory.getInstance("X.509")
                                .generateCertificates(
                                        new ByteArrayInputStream(
                                                pem.getBytes(StandardCharsets.US_ASCII))));
        if (found.isEmpty()) {
            throw new CertificateException("there is no certificate in the text");
        }
        return found;
    }
}
