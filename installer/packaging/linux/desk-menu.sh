# The menu and the handlers of links are looked up anew; a system without a desktop has nothing to do.
if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database -q /usr/share/applications || true; fi
if command -v gtk-update-icon-cache >/dev/null 2>&1; then gtk-update-icon-cache -q -f /usr/share/icons/hicolor 2>/dev/null || true; fi
