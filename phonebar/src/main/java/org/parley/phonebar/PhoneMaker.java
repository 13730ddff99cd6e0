package org.parley.phonebar;

import org.parley.contract.telephony.PhoneAccount;
import org.parley.phone.Softphone;

import java.util.concurrent.Executor;

import javax.net.ssl.SSLContext;

/// Makes the telephone of a signed-in agent.
@FunctionalInterface
public interface PhoneMaker {
    /// A telephone that is not registered yet.
    ///
    /// @param tls trusts the server's authority
    /// @param listeners runs its listeners
    Softphone open(PhoneAccount account, SSLContext tls, Executor listeners);
}
