package candlewright.core.port;

/// What a committed write did to the bars it was given.
///
/// @param added at times that held no bar
/// @param replaced took the place of a different bar of the same or a lower origin
/// @param unchanged were already there
/// @param outranked differ from a stored bar of a higher origin, which stayed
public record WriteSummary(long added, long replaced, long unchanged, long outranked) {
  public static final WriteSummary NONE = new WriteSummary(0, 0, 0, 0);

  public WriteSummary plus(WriteSummary other) {
    return new WriteSummary(
        added + other.added,
        replaced + other.replaced,
        unchanged + other.unchanged,
        outranked + other.outranked);
  }
}
