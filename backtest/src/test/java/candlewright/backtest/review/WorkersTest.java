package candlewright.backtest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void whatIsThrownInAPieceIsThrownWhereItsResultIsWanted() {
    try (Workers workers = new Workers()) {
      Future<String> piece =
          workers.start(() -> {
            throw new IllegalArgumentException("one sentence");
          });
      assertEquals(
          "one sentence",
          assertThrows(IllegalArgumentException.class, () -> Workers.result(piece)).getMessage());
    }
  }

  @Test
  void noPieceGoesOnAfterTheEnd() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    Workers workers = new Workers();
    Future<Long> piece =
        workers.start(() -> {
          begun.countDown();
          SplittableRandom random = new SplittableRandom(1);
          long sum = 0;
          for (int i = 0; i < 50_000_000; i++) {
            sum += random.nextLong();
          }
          ended.set(true);
          return sum;
        });
    begun.await();
    workers.close();
    assertTrue(ended.get());
    assertTrue(piece.isDone());
  }
}
