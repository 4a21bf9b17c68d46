package candlewright.core.trading;

import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a fill costs. All money is in 1e-8 units of the settlement currency; a part of a value is
/// rounded half up, as venues charge it.
public sealed interface FeeModel {
  /// No fee.
  FeeModel NONE = new Percentage(new FeeRate(0));

  /// What had been traded before a fill.
  ///
  /// @param lots filled of the same order
  /// @param notional of those lots
  /// @param recentVolume notional the account traded in the 30 days before the fill's day, in the
  ///   account's currency; 0 where the model does not use it
  record Before(long lots, long notional, long recentVolume) {
    /// The first fill of an account.
    public static final Before NOTHING = new Before(0, 0, 0);
  }

  /// Returns the fee of a fill.
  ///
  /// @param lots of the fill
  /// @param notional of the fill, not negative
  /// @param maker whether the order was resting in the book
  /// @param opens whether the fill opened or enlarged a position
  long of(
      Instrument instrument, long lots, long notional, boolean maker, boolean opens, Before before);

  /// Tells whether a fee depends on {@link Before#recentVolume}.
  static boolean usesVolume(FeeModel fees) {
    return switch (fees) {
      case MakerTaker(var tiers) -> tiers.size() > 1;
      case EntryOnly(var entry) -> usesVolume(entry);
      case Times(var one, _) -> usesVolume(one);
      case Percentage _, PerUnit _, PerOrder _ -> false;
    };
  }

  /// Returns about which part of its value an entry pays that takes liquidity, as a start for
  /// searching what money pays for; 0 where it is no part of the value.
  static double typicalPart(FeeModel fees) {
    return switch (fees) {
      case Percentage(var rate) -> rate.fraction();
      case MakerTaker(var tiers) -> tiers.getFirst().taker().fraction();
      case EntryOnly(var entry) -> typicalPart(entry);
      case Times(var one, int factor) -> factor * typicalPart(one);
      case PerUnit _, PerOrder _ -> 0;
    };
  }

  /// The same part of the notional of every fill.
  record Percentage(FeeRate rate) implements FeeModel {
    @Override
    public long of(
        Instrument instrument,
        long lots,
        long notional,
        boolean maker,
        boolean opens,
        Before before) {
      return rate.of(notional);
    }
  }

  /// A part of the notional that is one for resting orders and another for those that take, less
  /// for accounts that traded much: what exchanges for crypto currencies charge.
  ///
  /// @param tiers by rising volume, the first from 0 on
  record MakerTaker(List<Tier> tiers) implements FeeModel {
    /// The fees of accounts that have traded so much.
    ///
    /// @param fromVolume traded in 30 days from which on the tier holds, in 1e-8 units of the
    ///   account's currency
    /// @param maker fee of orders that were resting
    /// @param taker fee of all others
    public record Tier(long fromVolume, FeeRate maker, FeeRate taker) {}

    public MakerTaker {
      tiers = List.copyOf(tiers);
      if (tiers.isEmpty() || tiers.getFirst().fromVolume != 0) {
        throw new IllegalArgumentException("the first fee tier begins at a volume of 0");
      }
      for (int i = 1; i < tiers.size(); i++) {
        if (tiers.get(i).fromVolume <= tiers.get(i - 1).fromVolume) {
          throw new IllegalArgumentException(
              "fee tiers go by rising volume, but tier "
                  + (i + 1)
                  + " begins at "
                  + money(tiers.get(i).fromVolume)
                  + " after "
                  + money(tiers.get(i - 1).fromVolume));
        }
      }
    }

    /// The same for every account.
    public static MakerTaker of(FeeRate maker, FeeRate taker) {
      return new MakerTaker(List.of(new Tier(0, maker, taker)));
    }

    @Override
    public long of(
        Instrument instrument,
        long lots,
        long notional,
        boolean maker,
        boolean opens,
        Before before) {
      Tier tier = tiers.getFirst();
      for (int i = 1; i < tiers.size() && tiers.get(i).fromVolume <= before.recentVolume; i++) {
        tier = tiers.get(i);
      }
      return (maker ? tier.maker : tier.taker).of(notional);
    }
  }

  /// So much a share or contract, for an order not below a minimum and not above a part of its
  /// value. The parts of an order that is filled bit by bit cost together what the whole costs.
  ///
  /// Interactive Brokers charges 0.005 a share, at least 1 and at most 1 % of the value an order,
  /// the cap before the minimum; LEAN models it with 0.5 % and the minimum before the cap. Futures
  /// cost so much a contract, with neither.
  ///
  /// @param amount for each unit of quantity (share, contract, base unit), in 1e-8 units
  /// @param minimum of an order, in 1e-8 units; 0 for none
  /// @param cap greatest part of the order's value, or null for none
  /// @param capFirst whether the cap holds where it is below the minimum
  record PerUnit(long amount, long minimum, @Nullable FeeRate cap, boolean capFirst)
      implements FeeModel {
    public PerUnit {
      notNegative("fee for each unit", amount);
      notNegative("minimum fee", minimum);
      if (cap == null && capFirst) {
        throw new IllegalArgumentException("a fee without a cap cannot put the cap first");
      }
    }

    /// So much a contract or share, whatever the size of the order.
    public static PerUnit each(long amount) {
      return new PerUnit(amount, 0, null, false);
    }

    @Override
    public long of(
        Instrument instrument,
        long lots,
        long notional,
        boolean maker,
        boolean opens,
        Before before) {
      long until = order(instrument, before.lots, before.notional);
      long all =
          order(
              instrument,
              Math.addExact(before.lots, lots),
              Math.addExact(before.notional, notional));
      return all - until;
    }

    private long order(Instrument instrument, long lots, long notional) {
      if (lots == 0) {
        return 0;
      }
      long fee = units(instrument.lot(), lots);
      if (cap == null) {
        return Math.max(fee, minimum);
      }
      long most = cap.of(notional);
      return capFirst
          ? Math.min(Math.max(fee, minimum), most)
          : Math.max(Math.min(fee, most), minimum);
    }

    private long units(Increment lot, long lots) {
      if (lot.scale() == 0 && Math.multiplyHigh(amount, lots) == 0) {
        return Math.multiplyExact(Math.multiplyExact(amount, lots), lot.units());
      }
      BigInteger divisor = BigInteger.TEN.pow(lot.scale());
      return BigInteger.valueOf(amount)
          .multiply(BigInteger.valueOf(lots))
          .multiply(BigInteger.valueOf(lot.units()))
          .multiply(BigInteger.TWO)
          .add(divisor)
          .divide(divisor.multiply(BigInteger.TWO))
          .longValueExact();
    }
  }

  /// The same amount for every order, however large and in however many parts it is filled.
  ///
  /// @param amount in 1e-8 units
  record PerOrder(long amount) implements FeeModel {
    public PerOrder {
      notNegative("fee for each order", amount);
    }

    @Override
    public long of(
        Instrument instrument,
        long lots,
        long notional,
        boolean maker,
        boolean opens,
        Before before) {
      return before.lots == 0 ? amount : 0;
    }
  }

  /// Another fee, but nothing for leaving a position.
  record EntryOnly(FeeModel fees) implements FeeModel {
    @Override
    public long of(
        Instrument instrument,
        long lots,
        long notional,
        boolean maker,
        boolean opens,
        Before before) {
      return opens ? fees.of(instrument, lots, notional, maker, true, before) : 0;
    }
  }

  /// Another fee several times over, to see how much a result bears.
  record Times(FeeModel of, int factor) implements FeeModel {
    public Times {
      if (factor < 1) {
        throw new IllegalArgumentException("a fee is taken at least once, was " + factor);
      }
    }

    @Override
    public long of(
        Instrument instrument,
        long lots,
        long notional,
        boolean maker,
        boolean opens,
        Before before) {
      return Math.multiplyExact(factor, of.of(instrument, lots, notional, maker, opens, before));
    }
  }

  private static void notNegative(String what, long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(
          "the " + what + " must not be negative, was " + money(amount));
    }
  }

  private static String money(long amount) {
    return BigDecimal.valueOf(amount, Notional.CASH_SCALE).stripTrailingZeros().toPlainString();
  }
}
