package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.StrategyWarnings;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Board;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.text.StrategyText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// Prints how long the Build workspace takes to open a strategy of 60 rows, to show an edit of it
/// and to show a letter typed into a text of 500 lines: the screen's thread's processor time and
/// the time on the wall, by phases. Rendering itself runs on another thread and is not part of it.
public final class BoardBench {
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 11;
  private static final int LETTERS = 100;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<String, List<long[]>> phases = new LinkedHashMap<>();
  private long wall;
  private long busy;

  private BoardBench() {}

  /// Runs it.
  public static void main(String[] arguments) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    BoardWindow window =
        WaitForAsyncUtils.asyncFx(() -> new BoardWindow(new Stage(), 1920, 1000))
            .get(60, TimeUnit.SECONDS);
    StrategyDefinition sixty = BoardWindow.yaml(sixty());
    System.out.printf(
        Locale.ROOT,
        "%d rows; load %.1f on %d cores; milliseconds of wall / of the screen's thread%n",
        Board.of(sixty).rows().size(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < 3; i++) {
      model(sixty, i == 2);
    }
    BoardBench open = new BoardBench();
    int made = 0;
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      if (i == WARM_UP) {
        open.print("first " + WARM_UP + ", ");
        open.phases.clear();
      }
      open.timed(window, "opening", () -> window.build.open(sixty, "Open"));
      int before = window.workspace.board().madeProperty().get();
      open.settle(window);
      made = window.workspace.board().madeProperty().get() - before;
      onScreen(() -> window.build.open(BuildViewModel.blank("blank"), "Blank"));
      open.settle(window);
    }
    System.out.printf(Locale.ROOT, "%d made after the pulse, %d nodes%n", made, nodes(window));
    open.print("");
    onScreen(() -> window.build.open(sixty, "Open"));
    BoardBench edit = new BoardBench();
    edit.settle(window);
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      if (i == WARM_UP) {
        edit.phases.clear();
      }
      Edit change =
          new Edit.Set(
              Address.parse("entry_long[0][0].other.length"), new Scalar.Literal(11.0 + i));
      edit.timed(window, "number", () -> window.build.apply(change));
      edit.settle(window);
      boolean off = i % 2 == 1;
      Edit enable = new Edit.Enable(List.of(Address.parse("entry_long[1]")), off);
      edit.timed(window, "group off and on", () -> window.build.apply(enable));
      edit.settle(window);
      edit.timed(
          window,
          "row twice",
          () -> window.build.apply(new Edit.Duplicate(List.of(Address.parse("entry_long[0][0]")))));
      edit.settle(window);
      edit.timed(window, "undo", () -> window.edits.undo());
      edit.settle(window);
    }
    edit.print("");
    letters(window);
    window.close();
    Platform.exit();
  }

  private static void letters(BoardWindow window) throws Exception {
    StringBuilder text = new StringBuilder(sixty());
    while (text.chars().filter(letter -> letter == '\n').count() < 500) {
      text.insert(0, "# a line that says why the rule below is what it is, 20 or 30 of them\n");
    }
    String long500 = text.toString();
    onScreen(() -> window.build.open(BoardWindow.yaml(long500), long500, "", "Open"));
    window.robot().clickOn("#centre-yaml");
    WaitForAsyncUtils.waitForFxEvents();
    TextArea area = window.robot().lookup("#yaml").query();
    BoardBench typing = new BoardBench();
    typing.settle(window);
    onScreen(() -> {
      area.requestFocus();
      area.positionCaret(long500.indexOf("exit_long: ") + 11);
    });
    typing.settle(window);
    for (int i = 0; i < WARM_UP * 5 + LETTERS; i++) {
      if (i == WARM_UP * 5) {
        typing.phases.clear();
      }
      String letter = String.valueOf((char) ('a' + i % 20));
      typing.timed(
          window,
          "letter",
          () -> {
            area.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
          });
      if (i % 12 == 11) {
        typing.settle(window);
        onScreen(() -> area.deleteText(area.getCaretPosition() - 12, area.getCaretPosition()));
        typing.settle(window);
      }
    }
    System.out.printf(Locale.ROOT, "%d lines%n", area.getText().split("\n", -1).length);
    typing.print("");
  }

  private static void model(StrategyDefinition sixty, boolean told) {
    BoardBench parts = new BoardBench();
    for (int i = 0; i < ROUNDS; i++) {
      parts.begin();
      Board board = Board.of(sixty);
      parts.phase("model: Board.of");
      new ChipLabels(sixty, board);
      parts.phase("model: labels");
      String text = StrategyText.yaml(sixty);
      parts.phase("model: text written");
      StrategyText.read(text);
      parts.phase("model: text read");
      StrategyWarnings.of(sixty, ParameterValues.of(sixty, Map.of()));
      parts.phase("model: warnings");
    }
    if (told) {
      parts.print("");
    }
  }

  private static int nodes(BoardWindow window) throws Exception {
    return WaitForAsyncUtils.asyncFx(() -> count(window.workspace.node())).get();
  }

  private static int count(Node node) {
    int count = 1;
    if (node instanceof javafx.scene.Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        count += count(child);
      }
    }
    return count;
  }

  private static void onScreen(Runnable work) throws Exception {
    WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
  }

  private void begin() {
    wall = System.nanoTime();
    busy = THREADS.getCurrentThreadCpuTime();
  }

  private void phase(String name) {
    long cpu = THREADS.getCurrentThreadCpuTime() - busy;
    long time = System.nanoTime() - wall;
    phases.computeIfAbsent(name, _ -> new ArrayList<>()).add(new long[] {time, cpu});
    begin();
  }

  /// Does something on the screen's thread and waits until the next pulse is over.
  private void timed(BoardWindow window, String name, Runnable work) throws Exception {
    CompletableFuture<Void> over = new CompletableFuture<>();
    Platform.runLater(() -> {
      Scene scene = window.stage.getScene();
      long from = System.nanoTime();
      long used = THREADS.getCurrentThreadCpuTime();
      begin();
      work.run();
      phase(name + ": call");
      scene.getRoot().applyCss();
      phase(name + ": CSS");
      scene.getRoot().layout();
      phase(name + ": layout");
      Runnable[] last = new Runnable[1];
      last[0] =
          () -> {
            scene.removePostLayoutPulseListener(last[0]);
            Platform.runLater(() -> {
              phase(name + ": pulse");
              phases
                  .computeIfAbsent(name + ": all", _ -> new ArrayList<>())
                  .add(
                      new long[] {
                        System.nanoTime() - from, THREADS.getCurrentThreadCpuTime() - used
                      });
              over.complete(null);
            });
          };
      scene.addPostLayoutPulseListener(last[0]);
      Platform.requestNextPulse();
    });
    over.get(60, TimeUnit.SECONDS);
  }

  /// Waits until the strip is there and nothing is to be drawn.
  private void settle(BoardWindow window) throws Exception {
    window.strips.stripProperty().get();
    for (int i = 0; i < 3; i++) {
      WaitForAsyncUtils.waitForFxEvents();
      CompletableFuture<Bounds> pulse = new CompletableFuture<>();
      window.background.submit(() -> pulse.complete(null)).get();
      pulse.get();
    }
  }

  private void print(String lead) {
    phases.forEach((name, times) -> {
      double[] walls = sorted(times, 0);
      double[] cpus = sorted(times, 1);
      System.out.printf(
          Locale.ROOT,
          "%-28s median %6.1f / %6.1f  95th %6.1f / %6.1f  worst %6.1f / %6.1f%n",
          lead + name,
          walls[walls.length / 2],
          cpus[cpus.length / 2],
          walls[(int) (walls.length * 0.95)],
          cpus[(int) (cpus.length * 0.95)],
          walls[walls.length - 1],
          cpus[cpus.length - 1]);
    });
  }

  private static double[] sorted(List<long[]> times, int which) {
    double[] sorted = times.stream().mapToDouble(each -> each[which] / 1e6).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /// Returns a strategy of 60 rows: groups of conditions on three timeframes.
  static String sixty() {
    StringBuilder text =
        new StringBuilder("format: 1\nname: sixty\ntimeframe: 1h\nentry_long:\n  any:\n");
    for (int group = 0; group < 7; group++) {
      int length = 10 + 7 * group;
      text.append("    - k_of_n:\n        k: 3\n        of:\n");
      for (String row :
          new String[] {
            "close > ema(" + length + ")",
            "rsi(" + length + ") < 60",
            "crosses_above(sma(" + length + "), sma(" + 3 * length + "))",
            "close@4h > sma(" + length + ")@4h",
            "adx(" + length + ")@1d > 20",
            "volume > sma(volume, " + length + ")"
          }) {
        text.append("          - ").append(row).append('\n');
      }
    }
    text.append("exit_long: close < ema(20)\nexits:\n");
    text.append("  - stop_loss: {atr: 2, length: 14}\n  - take_profit: {percent: 4}\n");
    text.append("  - time_limit: 96\nprotections:\n  - cooldown: 2\n");
    return text.toString();
  }
}
