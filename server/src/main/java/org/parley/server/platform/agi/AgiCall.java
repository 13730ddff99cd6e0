package org.parley.server.platform.agi;

/// The call of a script: who calls, and what can be done with it. Each command waits for Asterisk's
/// answer and fails with [AgiHungUp] when the caller is gone.
public interface AgiCall {
    /// The script's name as the dialplan gave it, without the query.
    String script();

    /// A parameter of the script's address (`agi://.../enter?queue=x`), or an empty text.
    String parameter(String name);

    String channel();

    String uniqueId();

    /// The caller's number, or an empty text.
    String callerNumber();

    /// The caller's name as the network sent it, any text at all, or an empty one.
    String callerName();

    /// The number that was dialled, or an empty text.
    String dialled();

    String extension();

    /// The variable's value, or an empty text. Takes functions too, such as `CALLERID(num)`.
    String variable(String name);

    /// Puts a value into a variable as it is: Asterisk does not evaluate it. Line ends become
    /// blanks.
    void set(String variable, String value);

    void answer();

    /// Plays a sound file, named without its ending; a digit ends it.
    ///
    /// @return the digit pressed, or a NUL
    char play(String file, String endingDigits);

    /// Speaks a number in the channel's language.
    void sayNumber(long number);

    /// Speaks each digit.
    void sayDigits(String digits);

    /// Runs a dialplan application. The arguments are the application's own syntax: caller's data
    /// belong into variables, never in here.
    void exec(String application, String arguments);

    void hangUp();
}
