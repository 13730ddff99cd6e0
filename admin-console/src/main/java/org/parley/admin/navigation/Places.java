package org.parley.admin.navigation;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.parley.desk.shell.PageGroup;

/// The places of the console's rail that hold several pages. A page names its own.
public final class Places {
    /// Agents, users, teams and what they may do.
    public static final PageGroup STAFF =
            new PageGroup("staff", 40, MaterialDesignA.ACCOUNT_GROUP_OUTLINE, "place.staff");

    /// Queues, trunks, routes and telephones.
    public static final PageGroup VOICE =
            new PageGroup("voice", 50, MaterialDesignP.PHONE_SETTINGS_OUTLINE, "place.voice");

    /// Small things that others use: pauses, tags, intervals, sounds.
    public static final PageGroup TOOLS =
            new PageGroup("tools", 60, MaterialDesignT.TOOLBOX_OUTLINE, "place.tools");

    /// The installation itself: licence, networks, mail, security.
    public static final PageGroup SYSTEM =
            new PageGroup("system", 70, MaterialDesignC.COG_OUTLINE, "place.system");

    private Places() {}
}
