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
import org.parley.server.platform.ami.LinkPair;
import org.parley.server.platform.ami.WatchedLink;
import org.parley.server.platform.events.EventBus;
import org.parley.server.platform.http.HttpConfig;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.Service;
import org.parley.server.platform.life.StartFailure;
import org.parley.server.platform.tls.TlsIdentity;
import org.parley.server.settings.FilePorts;
import org.parley.server.telephony.call.CallListener;
import org.parley.server.telephony.call.model.NodeName;
import org.parley.server.telephony.config.AsteriskLog;
import org.parley.server.telephony.config.AsteriskPublisher;
import org.parley.server.telephony.config.AsteriskRenderer;
import org.parley.server.telephony.config.CertificateRenewal;
import org.parley.server.telephony.config.DriftCheck;
import org.parley.server.telephony.config.DriftOfNodes;
import org.parley.server.telephony.config.ManagerAccounts;
import org.parley.server.telephony.config.MusicFolders;
import org.parley.server.telephony.config.NodePair;
import org.parley.server.telephony.config.NodePublishers;
import org.parley.server.telephony.config.NodeReached;
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

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Gives the node's settings, the link to its Asterisk, and the service that keeps its files up to
/// date. Asterisk shows softphones the server's own certificate.
public final class TelephonyConfigModule extends AbstractModule {
    /// How long the Asterisk at work may be out of reach before the other goes to work. One that is
    /// merely started again is back sooner.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    protected void configure() {
        install(new NodesModule());
        bind(ReachedNode.class).in(Singleton.class);
        bind(StoredModel.class).in(Singleton.class);
        bind(StoredPhones.class).in(Singleton.class);
        bind(StoredQueues.class).in(Singleton.class);
        bind(MusicFolders.class).in(Singleton.class);
        bind(TelephonyConfigService.class).in(Singleton.class);
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
    FilePorts ports(AsteriskConfig asterisk, StandbyConfig standby, HttpConfig http) {
        Map<String, Integer> others = new HashMap<>();
        others.put("asterisk.web-port", asterisk.webPort());
        others.put("asterisk.manager-port", asterisk.managerPort());
        others.put("asterisk.script-port", asterisk.scriptPort());
        others.put("http.port", http.port());
        others.put("http.secure-port", http.securePort());
        if (standby.given()) {
            others.put("standby.sip-port", standby.sipPort());
            others.put("standby.secure-port", standby.securePort());
            others.put("standby.web-port", standby.webPort());
            others.put("standby.manager-port", standby.managerPort());
        }
        others.values().removeIf(port -> port <= 0);
        return new FilePorts(asterisk.sipPort(), asterisk.securePort(), others);
    }

    @Provides
    @Singleton
    PhoneEndpoint.Kind telephones(AsteriskConfig config) {
        return config.telephones();
    }

    /// The second node has Asterisk's program, the scripts and the common folders of the first.
    @Provides
    @Singleton
    NodePair pair(AsteriskNodeSettings first, StandbyConfig config) {
        return new NodePair(
                first, config.given() ? Optional.of(standby(first, config)) : Optional.empty());
    }

    private static AsteriskNodeSettings standby(AsteriskNodeSettings first, StandbyConfig config) {
        if (config.name().equals(first.name())) {
            throw new StartFailure(
                    "Both Asterisks are called " + first.name() + ".",
                    "Give standby.name another name than asterisk.name.");
        }
        NodeFolders folders = first.folders();
        return new AsteriskNodeSettings(
                config.name(),
                first.version(),
                new NodeFolders(
                        config.folder(), folders.modules(), folders.data(), folders.common()),
                new NodePorts(
                        config.sipPort(),
                        config.managerPort(),
                        config.webPort(),
                        config.securePort(),
                        first.ports().scripts(),
                        config.mediaFirst(),
                        config.mediaLast()),
                StoredSecrets.of(config.folder()),
                new NodeNetwork(
                        config.sipHost(),
                        config.webHost(),
                        first.network().tls(),
                        first.network().loopbackFor()),
                AsteriskNodeSettings.USUAL_STALE);
    }

    /// Another one after the other node went to work.
    @Provides
    NodeName name(NodePair pair) {
        return new NodeName(pair.nameAtWork());
    }

    @Provides
    @Singleton
    CertificateRenewal renewal(TlsIdentity identity, NodePublishers publishers) {
        return new CertificateRenewal(identity, publishers::renewCertificate);
    }

    /// The links of the nodes, in their order.
    record Links(List<WatchedLink> list) {}

    @Provides
    @Singleton
    Links links(NodePair pair, InstantSource clock, MeterRegistry meters, EventBus events) {
        AsteriskLink one = link(pair.first(), clock).measuredBy(meters);
        WatchedLink first = watched(one, pair.first(), clock, events);
        return new Links(
                pair.second()
                        .map(second ->
                                List.of(first, watched(link(second, clock), second, clock, events)))
                        .orElseGet(() -> List.of(first)));
    }

    private static WatchedLink watched(
            AmiLink link, AsteriskNodeSettings node, InstantSource clock, EventBus events) {
        return new WatchedLink(link, clock, () -> events.publish(new NodeReached(node.name())));
    }

    @Provides
    @Singleton
    AmiLink link(Links links, NodePair pair) {
        return links.list().size() == 1
                ? links.list().getFirst()
                : new LinkPair(
                        links.list().getFirst(),
                        links.list().getLast(),
                        pair.numberAtWork(),
                        PATIENCE,
                        pair::moveTo);
    }

    private static AsteriskLink link(AsteriskNodeSettings node, InstantSource clock) {
        var address =
                new AmiAddress(
                        "127.0.0.1",
                        node.ports().manager(),
                        new AmiAddress.Login(ManagerAccounts.EVENTS, node.secrets().events()),
                        new AmiAddress.Login(ManagerAccounts.COMMANDS, node.secrets().commands()));
        return new AsteriskLink(address, AmiTiming.USUAL, clock);
    }

    @Provides
    @Singleton
    NodePublishers publishers(Links links, NodePair pair, InstantSource clock) {
        return new NodePublishers(
                links.list().stream()
                        .map(link -> new AsteriskPublisher(new AsteriskRenderer(), link))
                        .toList(),
                pair,
                clock);
    }

    @Provides
    @Singleton
    DriftOfNodes drift(StoredModel stored, Links links, NodePublishers all, InstantSource clock) {
        return new DriftOfNodes(
                IntStream.range(0, links.list().size())
                        .mapToObj(number ->
                                new DriftCheck(
                                        () -> stored.read().get(number),
                                        all.of(number),
                                        links.list().get(number),
                                        clock))
                        .toList());
    }
}
