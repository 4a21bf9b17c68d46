package candlewright.core.port;

/// A finished backtest as it is kept.
///
/// @param document the run's JSON document: settings, hashes, metrics, trades
public record StoredRun(RunSummary summary, String document) {}
