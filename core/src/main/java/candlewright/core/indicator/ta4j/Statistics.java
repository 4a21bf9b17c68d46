package candlewright.core.indicator.ta4j;

import static candlewright.core.indicator.ta4j.Table.bars;
import static candlewright.core.indicator.ta4j.Table.close;
import static candlewright.core.indicator.ta4j.Table.number;
import static candlewright.core.indicator.ta4j.Table.priceChange;

import candlewright.core.indicator.Family;
import java.util.List;
import java.util.Set;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.indicators.statistics.CorrelationCoefficientIndicator;
import org.ta4j.core.indicators.statistics.CovarianceIndicator;
import org.ta4j.core.indicators.statistics.MeanDeviationIndicator;
import org.ta4j.core.indicators.statistics.PearsonCorrelationIndicator;
import org.ta4j.core.indicators.statistics.PeriodicalGrowthRateIndicator;
import org.ta4j.core.indicators.statistics.SigmaIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator;
import org.ta4j.core.indicators.statistics.SimpleLinearRegressionIndicator.SimpleLinearRegressionType;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.statistics.StandardErrorIndicator;
import org.ta4j.core.indicators.statistics.VarianceIndicator;

/// Package `statistics` of ta4j.
final class Statistics {
  private static final Choices<SimpleLinearRegressionType> REGRESSION =
      new Choices<>(
          "type",
          "what of the line",
          List.of(
              SimpleLinearRegressionType.Y,
              SimpleLinearRegressionType.SLOPE,
              SimpleLinearRegressionType.INTERCEPT));

  static final List<Entry> ENTRIES =
      new Table(Family.TRANSFORM)
          .add(
              CorrelationCoefficientIndicator.class,
              "Correlation of two columns",
              Feed.PAIR,
              number("correlation_coefficient"),
              (series, v) ->
                  new CorrelationCoefficientIndicator(
                      close(series), new VolumeIndicator(series), (int) v[0]),
              bars("bar_count", 20, 2))
          .add(
              CovarianceIndicator.class,
              "Covariance of two columns",
              Feed.PAIR,
              number("covariance"),
              (series, v) ->
                  new CovarianceIndicator(close(series), new VolumeIndicator(series), (int) v[0]),
              bars("bar_count", 20, 2))
          .add(
              MeanDeviationIndicator.class,
              "Mean deviation",
              Feed.VALUE,
              priceChange("mean_deviation"),
              (series, v) -> new MeanDeviationIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              PearsonCorrelationIndicator.class,
              "Correlation of two columns, Pearson",
              Feed.PAIR,
              number("pearson_correlation"),
              (series, v) ->
                  new PearsonCorrelationIndicator(
                      close(series), new VolumeIndicator(series), (int) v[0]),
              bars("bar_count", 20, 2))
          .add(
              Set.of(Trait.GAPS),
              PeriodicalGrowthRateIndicator.class,
              "Growth rate of a period",
              Feed.VALUE,
              number("periodical_growth_rate"),
              (series, v) -> new PeriodicalGrowthRateIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              SigmaIndicator.class,
              "Distance from the mean in standard deviations",
              Feed.VALUE,
              number("sigma"),
              (series, v) -> new SigmaIndicator(close(series), (int) v[0]),
              bars("bar_count", 20, 2))
          .add(
              SimpleLinearRegressionIndicator.class,
              "Linear regression",
              Feed.VALUE,
              number("simple_linear_regression"),
              (series, v) ->
                  new SimpleLinearRegressionIndicator(
                      close(series), (int) v[0], REGRESSION.at(v[1])),
              bars("bar_count", 20, 2),
              REGRESSION.setting())
          .add(
              StandardDeviationIndicator.class,
              "Standard deviation",
              Feed.VALUE,
              priceChange("standard_deviation"),
              (series, v) -> new StandardDeviationIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              StandardErrorIndicator.class,
              "Standard error of the mean",
              Feed.VALUE,
              priceChange("standard_error"),
              (series, v) -> new StandardErrorIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              VarianceIndicator.class,
              "Variance",
              Feed.VALUE,
              number("variance"),
              (series, v) -> new VarianceIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .entries();

  private Statistics() {}
}
