package org.parley.contract.smtp;

/// How a test ended.
///
/// @param delivered whether the mail server took the mail
/// @param answer what the mail server said, word for word
/// @param detail a sentence for people
public record SmtpTestResult(boolean delivered, String answer, String detail) {}
