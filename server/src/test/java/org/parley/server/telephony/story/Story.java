package org.parley.server.telephony.story;

/// One row of the table of stories.
///
/// @param matter of which part it tells
/// @param caller who calls whom
/// @param happens what becomes of it
/// @param row what the report must say
/// @param scene plays it; ends with the call over
record Story(String matter, String caller, String happens, Row row, Scene scene) {
    interface Scene {
        /// @param number the caller's, or of outgoing calls the one outside that is called
        void play(StoryStage stage, String number) throws Exception;
    }

    @Override
    public String toString() {
        return matter + ": " + caller + " " + happens;
    }
}
