package org.parley.admin.staff;

import com.google.inject.AbstractModule;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.parley.admin.choice.Directory;
import org.parley.admin.navigation.Places;
import org.parley.contract.platform.Permission;
import org.parley.desk.entity.EntityPage;
import org.parley.desk.fx.View;
import org.parley.desk.shell.Page;

/// Brings agents, users, profiles, telephones, teams and skills to the console.
public final class StaffModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Directory.class);
        bind(SipData.class);
        page("agents", 10, MaterialDesignH.HEADSET, Permission.AGENTS_READ, AgentsView.class);
        page(
                "users",
                20,
                MaterialDesignA.ACCOUNT_TIE_OUTLINE,
                Permission.USERS_READ,
                UsersView.class);
        page(
                "telephones",
                30,
                MaterialDesignD.DESKPHONE,
                Permission.TELEPHONES_READ,
                TelephonesView.class);
        page(
                "teams",
                40,
                MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE,
                Permission.TEAMS_READ,
                TeamsView.class);
        page(
                "skills",
                45,
                MaterialDesignS.STAR_CIRCLE_OUTLINE,
                Permission.SKILLS_READ,
                SkillsView.class);
        page(
                "profiles",
                50,
                MaterialDesignS.SHIELD_ACCOUNT_OUTLINE,
                Permission.PROFILES_READ,
                ProfilesView.class);
    }

    private void page(
            String id, int order, Ikon icon, Permission needed, Class<? extends View<?>> view) {
        install(
                new EntityPage(
                        new Page(id, order, icon, id + ".title", needed, view, Places.STAFF)));
    }
}
