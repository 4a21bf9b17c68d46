package candlewright.app.chart;

/// A measured rectangle: from one bar and price to another.
record Span(int fromBar, double fromPrice, int toBar, double toPrice) {
  Span to(int bar, double price) {
    return new Span(fromBar, fromPrice, bar, price);
  }
}
