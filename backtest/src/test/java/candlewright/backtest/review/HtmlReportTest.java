package candlewright.backtest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.measure.MetricCatalogue;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.testkit.GoldenFile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
  private static final GoldenFile GOLDEN = GoldenFile.named("html-report.txt");
  private static final Pattern PATH = Pattern.compile(" d=\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

  private static Document parse(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static List<Element> elements(Document page, String name) {
    return listed(page.getElementsByTagName(name));
  }

  /// Returns the elements of a name in the section of trades.
  private static List<Element> inTrades(Document page, String name) {
    return elements(page, "section").stream()
        .filter(section -> section.getAttribute("class").equals("card trades"))
        .flatMap(section -> listed(section.getElementsByTagName(name)).stream())
        .toList();
  }

  private static List<Element> listed(NodeList found) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /// Returns the cells of the table of trades, row by row.
  private static List<List<String>> tradeRows(Document page) {
    List<List<String>> rows = new ArrayList<>();
    for (Element group : inTrades(page, "details")) {
      NodeList lines = group.getElementsByTagName("tr");
      for (int i = 1; i < lines.getLength(); i++) {
        NodeList cells = ((Element) lines.item(i)).getElementsByTagName("td");
        List<String> row = new ArrayList<>();
        for (int k = 0; k < cells.getLength(); k++) {
          row.add(cells.item(k).getTextContent());
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void matchesTheReviewedPage() {
    GOLDEN.check(HtmlReport.of(ReportRuns.small()).replace(ReportStyle.text(), ""));
  }

  @Test
  void listsEveryTradeInTheInstrumentsPrecision() throws Exception {
    // 1,000 buy at 11.01 (open 11 and a tick of slippage): 1,000 / (11.01 * 1.001) = 90.735 lots
    // of 0.001, for 998.99235 and a fee of 0.99899235. They sell at 8.99 for 815.70765, fee
    // 0.81570765: profit 815.70765 - 998.99235 - 1.8147 = -185.0994. Cash is then 814.9006.
    List<List<String>> rows = tradeRows(parse(HtmlReport.of(ReportRuns.small())));
    assertEquals(2, rows.size());
    assertEquals(
        List.of(
            "1",
            "long",
            "30 Jan 2024 00:00",
            "11.01",
            "31 Jan 2024 00:00",
            "8.99",
            "signal",
            "1",
            "90.735",
            "1.81",
            "−185.10",
            "−18.53"),
        rows.get(0));
    // 814.9006 buy at 12.01: 67.784 lots for 814.08584, fee 0.81408584. At 13 they are worth
    // 881.192: profit 67.10616 - 0.81408584 = 66.29207416, which is 8.14 % of 814.08584.
    assertEquals(
        List.of(
            "2",
            "long",
            "2 Feb 2024 00:00",
            "12.01",
            "open",
            "13.00",
            "",
            "2",
            "67.784",
            "0.81",
            "+66.29",
            "+8.14"),
        rows.get(1));
  }

  @Test
  void isWellFormedWithTitleAndLanguage() throws Exception {
    Document page = parse(HtmlReport.of(ReportRuns.small()));
    assertEquals("en", page.getDocumentElement().getAttribute("lang"));
    assertTrue(
        elements(page, "title").getFirst().getTextContent().startsWith("Above a level on ABCUSD"));
    assertEquals(1, elements(page, "h1").size());
  }

  @Test
  void everyChartIsDescribedInWordsAndEveryColumnNamed() throws Exception {
    for (Run run : List.of(ReportRuns.small(), ReportRuns.busy(200))) {
      Document page = parse(HtmlReport.of(run));
      List<Element> charts = elements(page, "svg");
      assertTrue(charts.size() >= 4, "charts: " + charts.size());
      for (Element chart : charts) {
        assertEquals("img", chart.getAttribute("role"));
        assertTrue(chart.getAttribute("aria-label").length() > 20);
      }
      for (Element head : elements(page, "th")) {
        assertFalse(head.getAttribute("scope").isEmpty(), head.getTextContent());
      }
    }
  }

  @Test
  void escapesEverythingThatSomebodyWrote() throws Exception {
    String hostile = "</title><script>alert('x')</script> & \"quoted\" \u0007 \uD800 end";
    String shown = "</title><script>alert('x')</script> & \"quoted\" \uFFFD \uFFFD end";
    StrategyDefinition definition = ReportRuns.level(hostile, hostile, hostile, hostile);
    Document page =
        parse(
            HtmlReport.of(
                ReportRuns.run(definition, ReportRuns.bars(Timeframe.ONE_DAY, 9, 11, 9), "0", 0)));
    assertTrue(elements(page, "script").isEmpty());
    assertEquals(shown, elements(page, "h1").getFirst().getTextContent());
    String text = page.getDocumentElement().getTextContent();
    assertEquals(5, text.split(Pattern.quote("alert('x')"), -1).length - 1);
  }

  @Test
  void refersToNothingOutside() {
    for (Run run : List.of(ReportRuns.small(), ReportRuns.busy(500))) {
      String html = HtmlReport.of(run).toLowerCase(Locale.ROOT);
      for (String reference :
          List.of("http", "src=", "href", "url(", "@import", "<link", "<script", "//")) {
        assertFalse(html.contains(reference), reference);
      }
    }
  }

  @Test
  void tellsTheFormulaOfEveryMetricAndItsLongAndShortPart() throws Exception {
    Document page = parse(HtmlReport.of(ReportRuns.small()));
    Element winRate =
        elements(page, "th").stream()
            .filter(head -> head.getTextContent().equals("Win rate"))
            .filter(head -> head.getAttribute("scope").equals("row"))
            .toList()
            .getLast();
    NodeList cells = ((Element) winRate.getParentNode()).getElementsByTagName("td");

    assertEquals(
        "Winning trades / all trades. Not defined without trades.", winRate.getAttribute("title"));
    assertEquals("50.00\u00A0%", cells.item(0).getTextContent());
    assertEquals("50.00\u00A0%", cells.item(1).getTextContent());
    assertEquals("–", cells.item(2).getTextContent());
    long rows =
        elements(page, "tr").stream()
            .filter(row -> row.getParentNode().getNodeName().equals("tbody"))
            .filter(row -> !listed(row.getElementsByTagName("th")).isEmpty())
            .filter(row -> listed(row.getElementsByTagName("th")).getFirst().hasAttribute("title"))
            .count();
    assertEquals(MetricCatalogue.all().size(), rows);
  }

  @Test
  void holdsTenThousandTradesInLessThanThreeMegabytes() throws Exception {
    Run run = ReportRuns.busy(10_000);
    assertEquals(10_000, run.outcome().trades().size());
    String html = HtmlReport.of(run);
    int bytes = html.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= 3_000_000, bytes + " bytes");
    Document page = parse(html);
    List<List<String>> rows = tradeRows(page);
    assertEquals(10_000, rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Trade trade = run.outcome().trades().get(i);
      assertEquals(Integer.toString(i + 1), rows.get(i).getFirst());
      assertEquals(UtcText.moment(trade.entryTime()), rows.get(i).get(2));
    }
    assertTrue(
        inTrades(page, "details").stream().noneMatch(group -> group.hasAttribute("open")),
        "so many trades are folded");
  }

  @Test
  void fewTradesAreUnfoldedAndMarkedOneByOne() throws Exception {
    Document page = parse(HtmlReport.of(ReportRuns.small()));
    assertTrue(inTrades(page, "details").stream().allMatch(group -> group.hasAttribute("open")));
    long entries =
        elements(page, "path").stream()
            .filter(path -> path.getAttribute("class").equals("entry"))
            .count();
    assertEquals(2, entries);
    // The open trade has no exit to ring.
    assertEquals(1, elements(page, "circle").size());
  }

  @Test
  void anOpenTradeIsGroupedWithTheLastBarNotWithTheMomentAfterIt() throws Exception {
    // Four days of hours from 28 January: the last one closes at midnight of 1 February.
    double[] closes = new double[96];
    for (int i = 0; i < closes.length; i++) {
      closes[i] = i % 2 == 0 ? 9.99 : 10.01;
    }
    closes[94] = 10.01;
    Run run =
        ReportRuns.run(ReportRuns.level(), ReportRuns.bars(Timeframe.ONE_HOUR, closes), "0", 0);
    assertTrue(run.outcome().trades().getLast().open());
    Document page = parse(HtmlReport.of(run));
    assertEquals("Jan 2024", inTrades(page, "b").getLast().getTextContent());
  }

  @Test
  void manyTradesBecomeAStripInsteadOfMarks() throws Exception {
    Document page = parse(HtmlReport.of(ReportRuns.busy(65)));
    assertTrue(elements(page, "circle").isEmpty());
    assertTrue(
        elements(page, "svg").stream()
            .anyMatch(chart -> chart.getAttribute("aria-label").startsWith("Sum of trade")));
  }

  @Test
  void whatIsNotDefinedIsADash() throws Exception {
    double[] flat = new double[5];
    double[] zero = new double[5];
    Arrays.fill(flat, 7);
    for (BarSeries bars :
        List.of(
            ReportRuns.bars(Timeframe.ONE_MINUTE, 9),
            ReportRuns.bars(Timeframe.ONE_DAY, flat),
            ReportRuns.bars(Timeframe.ONE_DAY, zero),
            ReportRuns.bars(Timeframe.ONE_MONTH, 9, 9))) {
      String html = HtmlReport.of(ReportRuns.run(ReportRuns.level(), bars, "0", 0));
      for (String wrong : List.of("NaN", "Infinity", "∞", "null")) {
        assertFalse(html.contains(wrong), bars + " shows " + wrong);
      }
      assertTrue(parse(html).getDocumentElement().getTextContent().contains("Profit factor"));
      assertTrue(html.contains(">–<"));
      assertTrue(html.contains("No trade was made"));
    }
  }

  @Test
  void doesNotDependOnTheLanguageOfTheMachine() {
    String expected = HtmlReport.of(ReportRuns.busy(100));
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de-DE", "tr-TR", "hi-IN-u-nu-deva", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(expected, HtmlReport.of(ReportRuns.busy(100)), tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aMillionBarsAreDrawnWithAFewPointsPerPixel() {
    double[] closes = new double[1_000_000];
    SplittableRandom random = new SplittableRandom(1);
    long ticks = 100_000;
    for (int i = 0; i < closes.length; i++) {
      ticks += random.nextInt(-3, 4);
      closes[i] = ticks / 100.0;
    }
    Run run =
        ReportRuns.run(
            Templates.named("buy-and-hold"),
            ReportRuns.bars(Timeframe.ONE_MINUTE, closes),
            "0.001",
            0);
    String html = HtmlReport.of(run);
    Matcher path = PATH.matcher(html);
    int longest = 0;
    while (path.find()) {
      longest = Math.max(longest, (int) NUMBER.matcher(path.group(1)).results().count());
    }
    // Two numbers a point, four points a pixel column, and the point at the start.
    assertTrue(longest <= 2 * (4 * Svg.PLOT + 2), longest + " numbers in one path");
    assertTrue(longest >= 2 * Svg.PLOT, "the chart shows every column: " + longest);
    assertTrue(html.length() < 400_000, html.length() + " characters");
  }

  @Test
  void tellsHowToRunItAgain() throws Exception {
    Document page = parse(HtmlReport.of(ReportRuns.small()));
    List<String> commands = elements(page, "pre").stream().map(Element::getTextContent).toList();
    // There is no option for the spread, which the usual profile has and this run has not.
    assertEquals(
        "candlewright backtest level --instrument ABCUSD.TEST --timeframe 1d"
            + " --from 2024-01-28T00:00:00Z --to 2024-02-05T00:00:00Z --settings run.yaml"
            + " --set level=10",
        commands.get(commands.size() - 2));
    assertTrue(commands.getLast().contains("\nslippage:\n  ticks: 1\nhalf_spread: none\n"));
  }

  @Test
  void saysWhatMakesAResultDoubtful() throws Exception {
    String text = parse(HtmlReport.of(ReportRuns.small())).getDocumentElement().getTextContent();
    assertTrue(text.contains("Not enough trades to judge: 2 of 30."));
    assertTrue(text.contains("The last trade was still open at the end."));
    assertTrue(text.contains("Fees came to 2.63 USD in all"), "fees 1.81 + 0.81");
    assertTrue(text.contains("Slippage: 1 tick."));
    String free = parse(HtmlReport.of(ReportRuns.busy(40))).getDocumentElement().getTextContent();
    assertFalse(free.contains("Not enough trades"));
    assertTrue(free.contains("No fee is charged."));
  }

  @Test
  void timeLabelsDoNotMeetWhereBarsAreRare() throws Exception {
    // 900 days with a bar, then ten bars two months apart: half-years are a few pixels wide there.
    BarColumns columns = new BarColumns(910);
    long day = Timeframe.ONE_DAY.millis();
    for (int i = 0; i < 910; i++) {
      columns.add((19_000 + i + Math.max(0, i - 899) * 60L) * day, 9, 9, 9, 9, 1);
    }
    BarSeries daily = ReportRuns.bars(Timeframe.ONE_DAY, 9);
    BarSeries bars = BarSeries.of(daily.key(), daily.calendar(), columns);
    Run run = ReportRuns.run(ReportRuns.level(), bars, "0", 0);
    assertTimeLabelsApart(parse(HtmlReport.of(run)), "rare bars");
  }

  private static void assertTimeLabelsApart(Document page, String what) {
    double last = -1000;
    int count = 0;
    NodeList labels = elements(page, "svg").getFirst().getElementsByTagName("text");
    for (int i = 0; i < labels.getLength(); i++) {
      Element label = (Element) labels.item(i);
      if (label.hasAttribute("text-anchor")) {
        double x = Double.parseDouble(label.getAttribute("x"));
        assertTrue(x - last >= 50, what + ": " + label.getTextContent());
        last = x;
        count++;
      }
    }
    assertTrue(count >= 1 && count <= 20, what + ": " + count + " labels");
  }

  @Test
  void timeLabelsKeepTheirDistance() throws Exception {
    for (Timeframe timeframe : Timeframe.values()) {
      for (int bars : new int[] {2, 30, 1_000, 5_000}) {
        double[] closes = new double[bars];
        Arrays.fill(closes, 9);
        closes[bars / 2] = 8;
        Document page =
            parse(
                HtmlReport.of(
                    ReportRuns.run(
                        ReportRuns.level(), ReportRuns.bars(timeframe, closes), "0", 0)));
        assertTimeLabelsApart(page, timeframe + " " + bars);
      }
    }
  }
}
