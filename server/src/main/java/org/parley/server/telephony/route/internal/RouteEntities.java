package org.parley.server.telephony.route.internal;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

import jakarta.inject.Singleton;

import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.smtp.SmtpAccount;
import org.parley.contract.sounds.Sound;
import org.parley.contract.staff.AgentAccount;
import org.parley.contract.staff.Telephone;
import org.parley.contract.tags.Tag;
import org.parley.contract.telephony.Route;
import org.parley.contract.telephony.Trunk;
import org.parley.contract.telephony.VoiceQueue;
import org.parley.contract.telephony.moh.HoldMusic;
import org.parley.contract.telephony.voicemail.Mailbox;
import org.parley.server.platform.entity.EntityModule;
import org.parley.server.platform.entity.UsedBy;
import org.parley.server.telephony.route.plan.PlanCompiler;
import org.parley.server.telephony.route.plan.StepKind;
import org.parley.server.telephony.route.rest.RouteResource;
import org.parley.server.telephony.route.steps.Steps;

import java.util.List;

/// Wires the routes as configured things, and the applications of their plans.
public final class RouteEntities extends AbstractModule {
    @Override
    protected void configure() {
        install(EntityModule.of(Route.class, RouteRules.class, RouteResource.class));
        bind(StepChecks.class).in(Singleton.class);
        bind(PlanCompiler.class).in(Singleton.class);
        bind(PlanTrial.class).in(Singleton.class);
        var kinds = Multibinder.newSetBinder(binder(), StepKind.class);
        Steps.all().forEach(kind -> kinds.addBinding().toInstance(kind));
        var users = Multibinder.newSetBinder(binder(), UsedBy.class);
        for (String kind :
                List.of(
                        VoiceQueue.KIND,
                        Sound.KIND,
                        Trunk.KIND,
                        AgentAccount.KIND,
                        Telephone.KIND,
                        HoldMusic.KIND,
                        Mailbox.KIND,
                        Tag.KIND,
                        SmtpAccount.KIND,
                        TimeInterval.KIND)) {
            users.addBinding().toInstance(new RouteUses(kind));
        }
    }
}
