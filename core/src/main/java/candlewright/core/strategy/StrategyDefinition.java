package candlewright.core.strategy;

import java.util.List;

/// A strategy as data: what may be chosen, when to enter, when to leave, how much.
///
/// It holds one position at a time, long only. Conditions are judged at each bar's close; the order
/// is filled at the next open at the earliest. While in the market only `exitLong` is judged, while
/// out of it only `entryLong`.
///
/// @param name as written on the command line: lower case letters, digits and `-`
/// @param title for people
/// @param notes for people; not part of what a result depends on
/// @param parameters what may be chosen
public record StrategyDefinition(
    String name,
    String title,
    String notes,
    List<Parameter> parameters,
    Condition entryLong,
    Condition exitLong,
    Sizing sizing) {
  public StrategyDefinition {
    parameters = List.copyOf(parameters);
  }
}
