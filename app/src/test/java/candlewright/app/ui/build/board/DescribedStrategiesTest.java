package candlewright.app.ui.build.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.app.ui.build.BuildViewModel;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Strategies built by hand from what somebody wrote about them are the ones written as text, to
/// the trade.
@ExtendWith(ApplicationExtension.class)
class DescribedStrategiesTest {
  private BoardWindow window;

  @Start
  void start(Stage stage) {
    window = new BoardWindow(stage, 1440, 1000);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void undoAll() {
    for (int i = 0; i < 60 && !window.edits.undoNameProperty().get().isEmpty(); i++) {
      window.robot().interact(window.edits::undo);
    }
    assertEquals(BuildViewModel.blank("my-strategy"), window.definition());
  }

  /// "On hours, only while the close is above the 4 hour EMA of 20: when the RSI of 14 was below 45
  /// within the last 3 bars and the bar is a rising one. Stop at 1.5 ATR, target at twice the risk,
  /// half a percent at risk."
  @Test
  void pullbackOverTwoTimeframes() throws Exception {
    window.untilLibrary();
    window.click("chip-timeframe").type("1h").enter();
    window.click("add-regime").type("above").enter();
    window.click("chip-regime.other").type("ema").enter();
    window.retype("20").enter();
    window.click("chip-regime.other").click("source-regime.other").type("4h").enter();
    window.keys(KeyCode.ESCAPE);
    window.click("add-entry_long").type("below").enter();
    window.click("chip-entry_long.value").type("rsi").enter();
    window.keys(KeyCode.ESCAPE);
    window.click("chip-entry_long.other").type("45").enter();
    window.click("add-entry_long").type("close > open").enter();
    window.click("handle-entry_long[0]").keys(KeyCode.G);
    window.click("chip-entry_long[0].is").type("within").enter();
    window.click("chip-entry_long[0].length").retype("3").enter();
    window.click("add-exits").type("stop").enter();
    window.click("chip-exits[0].distance.kind").type("atr").enter();
    window.click("chip-exits[0].distance.atr").retype("1.5").enter();
    window.click("add-exits").type("take").enter();
    window.click("chip-exits[1].distance.kind").type("risk").enter();
    window.click("chip-sizing.kind").type("percent risk").enter();
    window.click("chip-sizing.percent").retype("0.5").enter();
    window.assertBuilt(
        BoardWindow.yaml(
            """
            format: 1
            name: by-hand
            timeframe: 1h
            regime: close > ema(20)@4h
            entry_long:
              all:
                - within:
                    length: 3
                    of: rsi(14) < 45
                - close > open
            exits:
              - stop_loss: {atr: 1.5, length: 14}
              - take_profit: {risk: 2}
            sizing: {percent_risk: 0.5}
            """));
    undoAll();
  }

  /// "Read ETH as the hedge, unknown after 3 bars. Go long while the ratio of the closes is below
  /// its mean of 48 bars, leave while it is above."
  @Test
  void pairOfTwoInstruments() throws Exception {
    window.untilLibrary();
    window.click("add-universe").type("ETH").enter();
    window.click("chip-universe.roles.ethusdt.name").retype("hedge").enter();
    window.click("add-entry_long").type("below").enter();
    window.click("chip-entry_long.value").type("close / close@hedge").enter();
    window.click("chip-entry_long.other").click("field-entry_long.other.value");
    window.type("close / close@hedge").enter();
    window.click("number-entry_long.other.length").retype("48").enter();
    window.click("handle-entry_long").keys(KeyCode.CONTROL, KeyCode.C);
    window.click("add-exit_long").type("close / close@hedge > sma(close / close@hedge, 20)");
    window.enter();
    window.click("handle-exit_long").keys(KeyCode.CONTROL, KeyCode.H);
    window.retype("20").click("replace-to").type("48").enter();
    window.assertBuilt(
        BoardWindow.yaml(
            """
            format: 1
            name: by-hand
            universe:
              roles:
                hedge: {instrument: ETHUSDT.DEMO, stale_after: 3}
            entry_long: close / close@hedge < sma(close / close@hedge, 48)
            exit_long: close / close@hedge > sma(close / close@hedge, 48)
            sizing: all_in
            """));
    undoAll();
  }

  /// "Go long when two of these three hold: the close is above its mean of 50 bars; the volume is
  /// above its mean of 20; within 6 bars the RSI crosses above 40 and then the close rises for
  /// three bars. Leave after 12 bars and wait 4 bars before the next trade."
  @Test
  void sequenceWithinAVote() throws Exception {
    window.untilLibrary();
    window.click("add-entry_long").type("close > sma(50)").enter();
    window.click("add-entry_long").type("above").enter();
    window.click("chip-entry_long[1].value").type("volume").enter();
    window.click("chip-entry_long[1].other").click("field-entry_long[1].other.value");
    window.type("volume").enter().keys(KeyCode.ESCAPE);
    window.click("add-entry_long").type("crosses above").enter();
    window.click("chip-entry_long[2].value").type("rsi").enter().keys(KeyCode.ESCAPE);
    window.click("chip-entry_long[2].other").type("40").enter();
    window.click("add-entry_long").type("rising").enter();
    window.click("handle-entry_long[2]");
    window.robot().press(KeyCode.SHIFT);
    window.click("handle-entry_long[3]");
    window.robot().release(KeyCode.SHIFT);
    window.keys(KeyCode.G);
    window.click("chip-entry_long[2].is").type("sequence").enter();
    window.click("chip-entry_long[2].timeout").retype("6").enter();
    window.click("chip-entry_long.is").type("k of n").enter();
    window.click("chip-entry_long.k").retype("2").enter();
    window.click("add-exits").type("time").enter();
    window.click("chip-exits[0].bars").retype("12").enter();
    window.click("add-protections").type("cooldown").enter();
    window.click("chip-protections[0].bars").retype("4").enter();
    window.assertBuilt(
        BoardWindow.yaml(
            """
            format: 1
            name: by-hand
            entry_long:
              k_of_n:
                k: 2
                of:
                  - close > sma(50)
                  - volume > sma(volume, 20)
                  - sequence:
                      timeout: 6
                      of:
                        - crosses_above(rsi(14), 40)
                        - rising(3)
            exits:
              - time_limit: 12
            protections:
              - cooldown: 4
            sizing: all_in
            """));
    undoAll();
  }
}
