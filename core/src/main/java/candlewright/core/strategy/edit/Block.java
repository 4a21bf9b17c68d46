package candlewright.core.strategy.edit;

/// Something of the library that a slot or a section can be given.
///
/// @param id that favourites and recents name it by: `indicator rsi`
/// @param name as written in definitions
/// @param title for people
/// @param family what it is about, in lower case
/// @param kind of slot or row it is meant for
/// @param value to put or add: complete, with usual inputs and numbers
public record Block(String id, String name, String title, String family, Kind kind, Object value) {}
