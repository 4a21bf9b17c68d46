package candlewright.core.port;

/// Who says that these bars are so.
///
/// @param origin decides precedence
/// @param source what exactly: a file name, a venue's end point, a repair's reason; never a secret
public record Provenance(Origin origin, String source) {}
