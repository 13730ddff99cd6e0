package org.parley.admin.intervals;

import jakarta.inject.Inject;

import org.parley.contract.intervals.IntervalApi;
import org.parley.contract.intervals.TimeInterval;
import org.parley.contract.intervals.TimeRule;
import org.parley.contract.platform.Ids;
import org.parley.desk.entity.EntityDesk;
import org.parley.desk.entity.EntityScreen;
import org.parley.desk.entity.EntityView;
import org.parley.desk.entity.field.Kinds;

import java.util.List;

/// Time intervals.
public final class IntervalsView extends EntityView<TimeInterval> {
    static final EntityScreen<TimeInterval> SCREEN =
            EntityScreen.of(TimeInterval.class, IntervalApi.class, TimeInterval.KIND, "intervals")
                    .field("name", Kinds.text())
                    .field("rules", new RulesKind())
                    .field("zone", Kinds.text())
                    .field("description", Kinds.longText())
                    .published()
                    .blank(() ->
                            new TimeInterval(
                                    Ids.next(), "", "", "", List.of(TimeRule.always("")), 0));

    @Inject
    IntervalsView(EntityDesk desk) {
        super(desk, SCREEN);
    }
}
