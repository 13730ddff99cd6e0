package org.parley.server.telephony.config.configure;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

import org.parley.server.platform.ami.AmiLink;
import org.parley.server.platform.audit.Audit;
import org.parley.server.platform.db.Database;
import org.parley.server.platform.http.RestResource;
import org.parley.server.platform.life.HealthCheck;
import org.parley.server.telephony.config.DriftOfNodes;
import org.parley.server.telephony.config.NodePair;
import org.parley.server.telephony.config.NodePublishers;
import org.parley.server.telephony.config.NodeSwitcher;
import org.parley.server.telephony.config.NodeWatch;
import org.parley.server.telephony.config.ReachedNode;
import org.parley.server.telephony.config.TelephonyConfigService;
import org.parley.server.telephony.config.rest.NodeResource;

/// Shows the nodes, notices one that stands by in vain, and puts the other to work.
final class NodesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(NodeResource.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), RestResource.class).addBinding().to(NodeResource.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class).addBinding().to(NodeWatch.class);
    }

    @Provides
    @Singleton
    NodeWatch watch(
            NodePair pair,
            ReachedNode reached,
            TelephonyConfigModule.Links links,
            NodePublishers publishers,
            DriftOfNodes drift,
            MeterRegistry meters) {
        return new NodeWatch(pair, reached, links.list(), publishers, drift).measuredBy(meters);
    }

    @Provides
    @Singleton
    NodeSwitcher switcher(
            NodePair pair,
            NodeSwitcher.Links links,
            TelephonyConfigService configuration,
            Database db,
            Audit audit) {
        return new NodeSwitcher(pair, links, configuration, db, audit);
    }

    @Provides
    @Singleton
    NodeSwitcher.Links ways(TelephonyConfigModule.Links links, AmiLink present) {
        return new NodeSwitcher.Links(links.list(), present);
    }
}
