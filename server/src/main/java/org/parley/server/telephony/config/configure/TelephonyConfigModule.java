package org.parley.server.telephony.config.configure;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

import org.parley.server.platform.ami.AmiAddress;
import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.ami.AmiTiming;
import org.parley.server.platform.ami.AsteriskLink;
import org.parley.server.platform.http.HttpConfig;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.tls.TlsIdentity;
import org.parley.server.settings.FilePorts;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.model.NodeName;
import org.parley.server.telephony.config.AsteriskLog;
import org.parley.server.telephony.config.AsteriskPublisher;
import org.parley.server.telephony.config.AsteriskRenderer;
import org.parley.server.telephony.config.CertificateRenewal;
import org.parley.server.telephony.config.DriftCheck;
import org.parley.server.telephony.config.ManagerAccounts;
import org.parley.server.telephony.config.MusicFolders;
import org.parley.server.telephony.config.ReachedNode;
import org.parley.server.telephony.config.SoundPublisher;
import org.parley.server.telephony.config.TelephonyConfigService;
import org.parley.server.telephony.config.internal.StoredModel;
import org.parley.server.telephony.config.internal.StoredPhones;
import org.parley.server.telephony.config.internal.StoredQueues;
import org.parley.server.telephony.config.model.AsteriskNodeSettings;
import org.parley.server.telephony.config.model.NodeFolders;
import org.parley.server.telephony.config.model.NodeNetwork;
import org.parley.server.telephony.config.model.NodePorts;
import org.parley.server.telephony.config.model.PhoneEndpoint;
import org.parley.server.telephony.config.rest.DriftResource;
import org.parley.server.telephony.config.rest.PublicationResource;
import org.parley.server.telephony.trunk.RefusalLog;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Gives the node's settings, the link to its Asterisk, and the service that keeps its files up to
/// date. Asterisk shows softphones the server's own certificate.
public final class TelephonyConfigModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ReachedNode.class).in(Singleton.class);
        bind(StoredModel.class).in(Singleton.class);
        bind(StoredPhones.class).in(Singleton.class);
        bind(StoredQueues.class).in(Singleton.class);
        bind(MusicFolders.class).in(Singleton.class);
        bind(TelephonyConfigService.class).in(Singleton.class);
        bind(CertificateRenewal.class).in(Singleton.class);
        bind(DriftResource.class).in(Singleton.class);
        bind(PublicationResource.class).in(Singleton.class);
        Multibinder<RestResource> rest = Multibinder.newSetBinder(binder(), RestResource.class);
        rest.addBinding().to(DriftResource.class);
        rest.addBinding().to(PublicationResource.class);
        Multibinder<Service> services = Multibinder.newSetBinder(binder(), Service.class);
        services.addBinding().to(TelephonyConfigService.class);
        services.addBinding().to(CertificateRenewal.class);
        bind(AsteriskLog.class).in(Singleton.class);
        bind(RefusalLog.class).to(AsteriskLog.class);
        bind(SoundPublisher.class).in(Singleton.class);
        services.addBinding().to(SoundPublisher.class);
        Multibinder.newSetBinder(binder(), CallListener.class)
                .addBinding()
                .to(TelephonyConfigService.class);
    }

    @Provides
    @Singleton
    AsteriskNodeSettings node(AsteriskConfig config, TlsIdentity identity) {
        var tls = new NodeNetwork.Tls(identity.certificateFile(), identity.keyFile());
        AsteriskInstallation program = AsteriskInstallation.find(config.program());
        return new AsteriskNodeSettings(
                config.name(),
                program.version(),
                new NodeFolders(config.folder(), program.modules(), program.data()),
                new NodePorts(
                        config.sipPort(),
                        config.managerPort(),
                        config.webPort(),
                        config.securePort(),
                        config.scriptPort(),
                        config.mediaFirst(),
                        config.mediaLast()),
                StoredSecrets.of(config.folder()),
                new NodeNetwork(
                        config.sipHost(),
                        config.webHost(),
                        Optional.of(tls),
                        config.loopbackMedia()),
                AsteriskNodeSettings.USUAL_STALE);
    }

    /// A port of the server that is any free one, or none, is no number to keep clear of.
    @Provides
    @Singleton
    FilePorts ports(AsteriskConfig asterisk, HttpConfig http) {
        Map<String, Integer> others = new HashMap<>();
        others.put("asterisk.web-port", asterisk.webPort());
        others.put("asterisk.manager-port", asterisk.managerPort());
        others.put("asterisk.script-port", asterisk.scriptPort());
        others.put("http.port", http.port());
        others.put("http.secure-port", http.securePort());
        others.values().removeIf(port -> port <= 0);
        return new FilePorts(asterisk.sipPort(), asterisk.securePort(), others);
    }

    @Provides
    @Singleton
    PhoneEndpoint.Kind telephones(AsteriskConfig config) {
        return config.telephones();
    }

    @Provides
    @Singleton
    NodeName name(AsteriskNodeSettings node) {
        return new NodeName(node.name());
    }

    @Provides
    @Singleton
    AmiLink link(AsteriskNodeSettings node, InstantSource clock, MeterRegistry meters) {
        var address =
                new AmiAddress(
                        "127.0.0.1",
                        node.ports().manager(),
                        new AmiAddress.Login(ManagerAccounts.EVENTS, node.secrets().events()),
                        new AmiAddress.Login(ManagerAccounts.COMMANDS, node.secrets().commands()));
        return new AsteriskLink(address, AmiTiming.USUAL, clock).measuredBy(meters);
    }

    @Provides
    @Singleton
    AsteriskPublisher publisher(AmiLink link) {
        return new AsteriskPublisher(new AsteriskRenderer(), link);
    }

    @Provides
    @Singleton
    DriftCheck drift(
            StoredModel stored, AsteriskPublisher publisher, AmiLink link, InstantSource clock) {
        return new DriftCheck(stored::read, publisher, link, clock);
    }
}
