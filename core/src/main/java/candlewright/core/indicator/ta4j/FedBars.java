package candlewright.core.indicator.ta4j;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ta4j.core.Bar;
import org.ta4j.core.BarBuilder;
import org.ta4j.core.BarSeries;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;

/// A series of ta4j that only grows, and keeps all its bars.
///
/// It tells indicators to remember no more than {@link #REMEMBERED} of their values. Left to
/// themselves they remember all, and from a million on copy all of them at every bar.
final class FedBars implements BarSeries {
  @Serial private static final long serialVersionUID = 1;

  /// More than twice the longest window: what one indicator reads of another is still there.
  private static final int REMEMBERED = 2560;

  private final ArrayList<FedBar> bars = new ArrayList<>();

  void add(FedBar bar) {
    bars.add(bar);
  }

  @Override
  public NumFactory numFactory() {
    return PortableNumFactory.INSTANCE;
  }

  @Override
  public String getName() {
    return "fed";
  }

  @Override
  public FedBar getBar(int i) {
    return bars.get(i);
  }

  @Override
  public int getBarCount() {
    return bars.size();
  }

  @Override
  public List<Bar> getBarData() {
    return Collections.unmodifiableList(bars);
  }

  @Override
  public int getBeginIndex() {
    return bars.isEmpty() ? -1 : 0;
  }

  @Override
  public int getEndIndex() {
    return bars.size() - 1;
  }

  /// Returns how many values an indicator is to remember; none of the bars is ever removed.
  @Override
  public int getMaximumBarCount() {
    return REMEMBERED;
  }

  @Override
  public int getRemovedBarsCount() {
    return 0;
  }

  @Override
  public void setMaximumBarCount(int count) {
    throw onlyGrows();
  }

  @Override
  public BarBuilder barBuilder() {
    throw onlyGrows();
  }

  @Override
  public void addBar(Bar bar, boolean replace) {
    throw onlyGrows();
  }

  @Override
  public void addTrade(Num volume, Num price) {
    throw onlyGrows();
  }

  @Override
  public void addPrice(Num price) {
    throw onlyGrows();
  }

  @Override
  public BarSeries getSubSeries(int from, int to) {
    throw onlyGrows();
  }

  private static UnsupportedOperationException onlyGrows() {
    return new UnsupportedOperationException("bars are fed by the kernel, one complete bar a time");
  }
}
