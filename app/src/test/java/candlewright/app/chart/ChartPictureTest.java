package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Increment;
import candlewright.core.market.Timeframe;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartPictureTest {
  private static final int MILLION = 1_000_000;

  private final ChartModel model = new ChartModel(Runnable::run, Runnable::run);
  private final ChartPicture picture = new ChartPicture(model);
  private final CrosshairLayer crosshair = new CrosshairLayer(model, picture);

  ChartPictureTest() {
    picture.layout().resize(1920, 1080);
  }

  @Test
  void aFrameOfAMillionBarsIsAsLongAsTheScreenIsWide() {
    million();
    for (double span = 20; span < MILLION; span *= 1.7) {
      model.viewport().show(MILLION, 0, span);
      RecordingPainter painter = new RecordingPainter(false);
      picture.draw(painter);

      // Blocks of at least 2 pixels: at most 925 on 1848, each with volume, wick and body, and in
      // the pane a spread; axes and legends are a few hundred at most.
      assertTrue(painter.calls() < 4 * 930 + 400, span + ": " + painter.calls() + " calls");
      assertTrue(painter.points() < 3 * 940, span + ": " + painter.points() + " points");
    }
  }

  @Test
  void aFrameMakesNoMoreThanItsTexts() {
    million();
    model.viewport().show(MILLION, 400_000, 500_000);
    RecordingPainter painter = new RecordingPainter(false);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int i = 0; i < 300; i++) {
      frame(painter, i);
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 200; i++) {
      frame(painter, i);
    }
    long each = (threads.getCurrentThreadAllocatedBytes() - before) / 200;

    // Some 40 short texts; a column of the visible blocks would already be 7 kB.
    assertTrue(each < 24_000, each + " bytes a frame");
  }

  private void frame(Painter painter, int i) {
    model.viewport().pan(i % 2 == 0 ? 777 : -777);
    picture.draw(painter);
    crosshair.draw(painter, new Cursor(450_000 + i, 300), null);
  }

  @Test
  void labelsKeepTheirDistance() {
    model.show(RandomBars.walk(Timeframe.ONE_HOUR, 5000, 3), Increment.ofScale(1));
    model.addIndicator("rsi", Map.of());
    model.addIndicator("macd", Map.of());
    model.addIndicator("atr", Map.of());
    for (int height = 300; height <= 1400; height += 50) {
      picture.layout().resize(900, height);
      for (double to = 300; to <= 5014; to += 471) {
        model.viewport().show(5000, to - 250, to);
        for (boolean logarithmic : new boolean[] {false, true}) {
          model.logScaleProperty().set(logarithmic);
          RecordingPainter painter = new RecordingPainter(true);
          picture.draw(painter);
          double[] axis =
              painter.labels().stream()
                  .filter(label -> label.x() > picture.layout().plotWidth())
                  .mapToDouble(RecordingPainter.Label::y)
                  .sorted()
                  .toArray();
          for (int i = 1; i < axis.length; i++) {
            assertTrue(axis[i] - axis[i - 1] >= 14, height + ": " + (axis[i] - axis[i - 1]));
          }
        }
      }
    }
  }

  @Test
  void legendAndTagsSayWhatIsUnderTheCursor() {
    model.show(
        RandomBars.of(
            Timeframe.ONE_HOUR,
            new double[] {RandomBars.START, 100, 120, 90, 110, 1367},
            new double[] {RandomBars.START + 3_600_000, 110, 115, 80, 88, 5}),
        Increment.ofScale(1));
    picture.draw(new RecordingPainter(false));

    // 110 over 100 is 10 %.
    List<String> first = texts(Cursor.atBar(0));
    assertTrue(
        first.containsAll(
            List.of("BTCUSDT", "1h", "DEMO", "100.0", "120.0", "90.0", "110.0", "+10.00 %")),
        first::toString);
    assertTrue(first.containsAll(List.of("1,367", "1 Nov 2024  00:00")));
    // 88 is 20 % below 110.
    List<String> last = texts(null);
    assertTrue(last.containsAll(List.of("88.0", "\u221220.00 %")), last::toString);
  }

  @Test
  void studiesInPanesComeAndGoWithTheirPanes() {
    model.show(RandomBars.walk(Timeframe.ONE_HOUR, 500, 3), Increment.ofScale(1));
    ChartStudy rsi = model.addIndicator("rsi", Map.of());
    model.addIndicator("atr", Map.of());
    model.addIndicator("ema", Map.of());
    picture.draw(new RecordingPainter(false));
    assertEquals(3, picture.panes().size());
    ChartPane atr = picture.panes().get(2);
    atr.scale().stretch(2);

    model.removeIndicator(rsi);
    picture.draw(new RecordingPainter(false));
    assertEquals(List.of(picture.panes().getFirst(), atr), picture.panes());
    assertTrue(!atr.scale().isAutomatic());
  }

  private List<String> texts(@Nullable Cursor cursor) {
    RecordingPainter painter = new RecordingPainter(true);
    crosshair.draw(painter, cursor, null);
    return painter.labels().stream().map(RecordingPainter.Label::text).toList();
  }

  private void million() {
    model.show(RandomBars.walk(Timeframe.ONE_MINUTE, MILLION, 1), Increment.ofScale(1));
    model.addIndicator("ema", Map.of("length", 20.0));
    model.addIndicator("ema", Map.of("length", 50.0));
    model.addIndicator("rsi", Map.of());
  }
}
