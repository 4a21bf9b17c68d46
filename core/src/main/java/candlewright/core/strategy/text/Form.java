package candlewright.core.strategy.text;

/// How one kind of value stands in a document: read, written and described in one place.
///
/// Reading never fails: what is wrong is reported to the findings, and something harmless of the
/// same kind is returned, so that the rest is read and checked as well.
public interface Form<T> {
  T read(Tree tree, String path, Context context);

  Tree write(T value, ConditionWriter writer);

  /// Returns the JSON schema of what {@link #write} gives.
  Tree.Mapping schema();
}
