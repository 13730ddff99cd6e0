package org.parley.contract.platform;

/// What is wrong with one field of a request.
///
/// @param field the field's name as in the JSON, dots between levels
/// @param message a sentence for people
public record FieldFault(String field, String message) {}
