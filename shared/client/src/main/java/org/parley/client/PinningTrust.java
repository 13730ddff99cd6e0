package org.parley.client;

import org.jspecify.annotations.Nullable;
import org.parley.client.UntrustedServer.Reason;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/// Trusts a server by the authorities pinned for it, or by the system's where none is pinned. The
/// pins are read at each handshake, so that a new one counts at once.
final class PinningTrust extends X509ExtendedTrustManager {
    private final TrustedAuthorities authorities;
    private final ServerAddress address;

    PinningTrust(TrustedAuthorities authorities, ServerAddress address) {
        this.authorities = authorities;
        this.address = address;
    }

    /// A TLS context that trusts by these rules.
    static SSLContext context(TrustedAuthorities authorities, ServerAddress address) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PinningTrust(authorities, address)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java knows no TLS", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        X509ExtendedTrustManager judge = checkChain(chain, authType);
        try {
            judge.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            throw new UntrustedServer(Reason.NAME, e, chain);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        X509ExtendedTrustManager judge = checkChain(chain, authType);
        try {
            judge.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            throw new UntrustedServer(Reason.NAME, e, chain);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        checkChain(chain, authType);
    }

    private X509ExtendedTrustManager checkChain(X509Certificate[] chain, String authType)
            throws CertificateException {
        List<X509Certificate> pinned = authorities.list(address);
        X509ExtendedTrustManager judge = judge(pinned);
        try {
            judge.checkServerTrusted(chain, authType);
            return judge;
        } catch (CertificateException e) {
            throw new UntrustedServer(pinned.isEmpty() ? Reason.UNKNOWN : Reason.CHANGED, e, chain);
        }
    }

    private static X509ExtendedTrustManager judge(List<X509Certificate> pinned)
            throws CertificateException {
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(pinned.isEmpty() ? null : storeOf(pinned));
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager judge) {
                    return judge;
                }
            }
            throw new CertificateException("this Java has no judge of X.509 chains");
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException("the trusted authorities cannot be used", e);
        }
    }

    private static @Nullable KeyStore storeOf(List<X509Certificate> pinned)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < pinned.size(); i++) {
            store.setCertificateEntry("pinned" + i, pinned.get(i));
        }
        return store;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        throw new CertificateException("a desk is never a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.list(address).toArray(X509Certificate[]::new);
    }
}
