package candlewright.datafeed.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Decimals;
import candlewright.core.testkit.Seeds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class BlockCodecTest {
  private static final String LABEL = "BTCUSDT.TEST 1m 2024-07";

  @Test
  void bringsEveryBitBack() {
    Seeds.forEach(
        400,
        random -> {
          MonthBars bars = random(random);
          BlockDecoder decoder = BlockDecoder.open(BlockEncoder.encode(LABEL, bars));
          assertEquals(LABEL, decoder.label());
          assertSame(bars, decoder.bars());
        });
  }

  @Test
  void bringsOddDoublesBack() {
    double[] odd = {
      0,
      -0.0,
      Double.MIN_VALUE,
      Double.MAX_VALUE,
      1 / 3.0,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Math.PI * 1e200,
      0x1p53,
      0x1p53 + 2,
      1e-18,
      123456.789
    };
    for (double first : odd) {
      for (double second : odd) {
        MonthBars bars = new MonthBars(2);
        bars.add(-5, first, second, first, second, first);
        bars.add(Long.MAX_VALUE, second, first, second, first, second);
        assertSame(bars, BlockDecoder.open(BlockEncoder.encode(LABEL, bars)).bars());
      }
    }
  }

  @Test
  void statesTheSmallestScales() {
    MonthBars bars = new MonthBars(2);
    bars.add(0, 1.5, 2.25, 1, 2, 0.001);
    bars.add(1, 1.5, 2, 1, 2, 3);
    BlockDecoder decoder = BlockDecoder.open(BlockEncoder.encode(LABEL, bars));
    decoder.bars();
    assertEquals(2, decoder.priceScale());
    assertEquals(225, decoder.highestUnits());
    assertEquals(3, decoder.volumeScale());
    assertEquals(3000, decoder.largestVolumeUnits());

    bars.add(2, 1 / 3.0, 2, 0, 2, 1e17 / 3);
    BlockDecoder off = BlockDecoder.open(BlockEncoder.encode(LABEL, bars));
    assertEquals(Decimals.OFF_GRID, off.priceScale());
    assertEquals(Decimals.OFF_GRID, off.volumeScale());
  }

  @Test
  void findsEveryFlippedBit() {
    byte[] block = BlockEncoder.encode(LABEL, random(new SplittableRandom(7)));
    for (int bit = 0; bit < block.length * 8; bit++) {
      byte[] flipped = block.clone();
      flipped[bit >>> 3] ^= (byte) (1 << (bit & 7));
      assertThrows(BlockDamage.class, () -> BlockDecoder.open(flipped).bars());
    }
  }

  @Test
  void findsEveryTruncation() {
    byte[] block = BlockEncoder.encode(LABEL, random(new SplittableRandom(8)));
    for (int length = 0; length < block.length; length++) {
      byte[] cut = Arrays.copyOf(block, length);
      assertThrows(BlockDamage.class, () -> BlockDecoder.open(cut).bars());
    }
  }

  @Test
  void refusesALaterFormatByName() {
    byte[] block = BlockEncoder.encode(LABEL, random(new SplittableRandom(9)));
    block[4] = 2;
    sum(block);
    BlockDamage refused = assertThrows(BlockDamage.class, () -> BlockDecoder.open(block));
    assertEquals("it is of format 2, which this program does not know", refused.getMessage());
  }

  @Test
  void skipsColumnsItDoesNotKnow() {
    MonthBars bars = random(new SplittableRandom(10));
    assertSame(bars, BlockDecoder.open(withColumn(BlockEncoder.encode(LABEL, bars))).bars());
  }

  /// Adds a column `turnover` of an encoding nobody knows, between the first and the others.
  private static byte[] withColumn(byte[] block) {
    byte[] payload = {1, 2, 3};
    byte[] name = "turnover".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer in = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    int columns = 6 + LABEL.length() + 4;
    int first = columns + 1;
    // Each entry of a column with a name of one letter is 8 bytes; the length is the last 4.
    int rest = first + 8;
    int payloads = first + 6 * 8;
    int firstPayloadEnd = payloads + in.getInt(first + 4);
    ByteBuffer out =
        ByteBuffer.allocate(block.length + 1 + name.length + 6 + payload.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    out.put(block, 0, columns).put((byte) 7);
    out.put(block, first, 8);
    out.put((byte) name.length).put(name).put((byte) 99).put((byte) 0).putInt(payload.length);
    out.put(block, rest, firstPayloadEnd - rest).put(payload);
    out.put(block, firstPayloadEnd, block.length - firstPayloadEnd);
    sum(out.array());
    return out.array();
  }

  private static void sum(byte[] block) {
    CRC32C crc = new CRC32C();
    crc.update(block, 0, block.length - 4);
    BlockFormat.INT.set(block, block.length - 4, (int) crc.getValue());
  }

  /// The bytes of a release must decode for ever: never change this file, add another.
  @Test
  void readsTheBlocksOfFormatOne() throws IOException {
    MonthBars grid = BlockDecoder.open(fixture("block-v1-grid.hex")).bars();
    assertEquals(300, grid.size);
    // The rule of these bars: see gridBars.
    assertSame(gridBars(), grid);
    assertSame(offGridBars(), BlockDecoder.open(fixture("block-v1-offgrid.hex")).bars());
    // By hand: 299 * 7 mod 13 = 0, 300 * 5 mod 11 = 4, 299 mod 4 = 3, 299 mod 3 = 2; 299 + 45
    // minutes after 1,719,792,000,000.
    assertEquals(1_719_812_640_000L, grid.openTime[299]);
    assertEquals(100.04, grid.open[299]);
    assertEquals(100.07, grid.high[299]);
    assertEquals(99.98, grid.low[299]);
    assertEquals(100.0, grid.close[299]);
    assertEquals(11.063, grid.volume[299]);
  }

  @Test
  void writesTheBlocksOfFormatOneAsEver() throws IOException {
    assertEquals(
        HexFormat.of().formatHex(fixture("block-v1-grid.hex")),
        HexFormat.of().formatHex(BlockEncoder.encode(LABEL, gridBars())));
    assertEquals(
        HexFormat.of().formatHex(fixture("block-v1-offgrid.hex")),
        HexFormat.of().formatHex(BlockEncoder.encode(LABEL, offGridBars())));
  }

  /// Minutes from 1 July 2024 with a gap after the 200th; closes cycle through 100.00 to 100.12.
  static MonthBars gridBars() {
    MonthBars bars = new MonthBars(300);
    for (int i = 0; i < 300; i++) {
      long time = 1_719_792_000_000L + (i < 200 ? i : i + 45) * 60_000L;
      long close = 10_000L + i * 7 % 13;
      long open = 10_000L + (i + 1) * 5 % 11;
      long high = Math.max(open, close) + i % 4;
      long low = Math.min(open, close) - i % 3;
      long volume = i * 37L % 1_000_003;
      bars.add(time, open / 100.0, high / 100.0, low / 100.0, close / 100.0, volume / 1000.0);
    }
    return bars;
  }

  /// Days with prices in thirds, and a volume that is no number of decimals either.
  static MonthBars offGridBars() {
    MonthBars bars = new MonthBars(31);
    for (int i = 0; i < 31; i++) {
      double third = (100 + i) / 3.0;
      bars.add(1_719_792_000_000L + i * 86_400_000L, third, third + 2, third - 1, third, i / 7.0);
    }
    return bars;
  }

  private static byte[] fixture(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(BlockCodecTest.class.getResourceAsStream(name), name)) {
      String hex = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }
  }

  private static MonthBars random(SplittableRandom random) {
    int count = random.nextInt(1, 700);
    int scale = random.nextInt(0, 9);
    boolean offGrid = random.nextInt(4) == 0;
    long limit = random.nextBoolean() ? 1_000 : 1L << 52;
    MonthBars bars = new MonthBars(count);
    long time = random.nextLong(-1L << 40, 1L << 40);
    for (int i = 0; i < count; i++) {
      time += random.nextInt(20) == 0 ? random.nextLong(1, 1L << 35) : 60_000;
      double[] v = new double[5];
      for (int k = 0; k < 5; k++) {
        v[k] = Decimals.value(random.nextLong(limit), scale);
        if (offGrid) {
          v[k] = Math.nextUp(v[k] / 3);
        }
      }
      bars.add(time, v[0], v[1], v[2], v[3], v[4]);
    }
    return bars;
  }

  static void assertSame(MonthBars expected, MonthBars actual) {
    assertEquals(expected.size, actual.size);
    for (int i = 0; i < expected.size; i++) {
      int bar = i;
      assertTrue(expected.sameBar(i, actual, i), () -> "bar " + bar + " differs");
    }
  }
}
