package candlewright.core.strategy.text;

/// Where in a text, counted as editors do.
///
/// @param line from 1
/// @param column in that line, from 1, in Unicode characters
record Place(int line, int column) {}
