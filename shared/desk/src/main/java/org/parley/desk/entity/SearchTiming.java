package org.parley.desk.entity;

import org.parley.contract.settings.SearchStart;

/// When a search begins by itself: an emptied one at once, and as the centre has set it from five
/// typed characters. Enter begins it always.
final class SearchTiming {
    private static final int ENOUGH = 5;

    private SearchStart start = SearchStart.TYPING;

    void obey(SearchStart wanted) {
        start = wanted;
    }

    boolean begins(String typed) {
        return typed.isEmpty() || start == SearchStart.TYPING && typed.strip().length() >= ENOUGH;
    }
}
