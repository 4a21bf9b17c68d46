package candlewright.core.signal;

import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.Objects;

/// A signal or a combination with settings, asked about bars. Answers are letters, one for each
/// bar: T true, F false, ? unknown.
final class Asked {
  private final String name;
  private final List<Setting> settings;
  private final double[] values;
  private double[] weights = {};

  private Asked(String name, List<Setting> settings) {
    this.name = name;
    this.settings = settings;
    values = settings.stream().mapToDouble(Setting::defaultValue).toArray();
  }

  static Asked signal(String name) {
    return new Asked(name, signalType(name).settings());
  }

  static Asked combination(String name) {
    return new Asked(name, combinationType(name).settings());
  }

  static SignalType signalType(String name) {
    return Objects.requireNonNull(SignalCatalogue.signal(name), name);
  }

  static CombinationType combinationType(String name) {
    return Objects.requireNonNull(SignalCatalogue.combination(name), name);
  }

  /// Sets what `name=text` pairs say; `weights=1:2` sets weights.
  Asked with(String text) {
    for (String pair : text.isBlank() ? new String[0] : text.strip().split(" +", -1)) {
      String[] sides = pair.split("=", -1);
      if (sides[0].equals("weights")) {
        weights = numbers(sides[1].replace(':', ' '));
        continue;
      }
      int place = settings.stream().map(Setting::name).toList().indexOf(sides[0]);
      if (place < 0) {
        throw new IllegalArgumentException(name + " has no setting " + sides[0]);
      }
      values[place] = settings.get(place).parse(sides[1]);
    }
    return this;
  }

  /// Feeds columns in the order of the sockets.
  String about(double[][] columns) {
    SignalType type = signalType(name);
    if (columns.length != type.sockets().size()) {
      throw new IllegalArgumentException(name + " reads " + type.sockets());
    }
    SignalKernel kernel = type.factory().make(values);
    StringBuilder answers = new StringBuilder();
    double[] in = new double[columns.length];
    for (int i = 0; i < columns[0].length; i++) {
      for (int k = 0; k < in.length; k++) {
        in[k] = columns[k][i];
      }
      answers.append(letter(kernel.update(in)));
    }
    return answers.toString();
  }

  /// Feeds parts, each as letters.
  String about(List<String> parts) {
    double[] each = new double[parts.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = weights.length == 0 ? 1 : weights[i];
    }
    CombinationKernel kernel = combinationType(name).factory().make(values, each);
    StringBuilder answers = new StringBuilder();
    Truth[] truths = new Truth[each.length];
    for (int i = 0; i < parts.getFirst().length(); i++) {
      for (int k = 0; k < truths.length; k++) {
        truths[k] = truth(parts.get(k).charAt(i));
      }
      answers.append(letter(kernel.update(truths)));
    }
    return answers.toString();
  }

  /// Reads numbers with blanks between; `-` is NaN.
  static double[] numbers(String text) {
    String[] words = text.strip().split(" +", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = words[i].equals("-") ? Double.NaN : Double.parseDouble(words[i]);
    }
    return numbers;
  }

  static char letter(Truth truth) {
    return switch (truth) {
      case TRUE -> 'T';
      case FALSE -> 'F';
      case UNKNOWN -> '?';
    };
  }

  private static Truth truth(char letter) {
    return switch (letter) {
      case 'T' -> Truth.TRUE;
      case 'F' -> Truth.FALSE;
      case '?' -> Truth.UNKNOWN;
      default -> throw new IllegalArgumentException("not a truth: " + letter);
    };
  }
}
