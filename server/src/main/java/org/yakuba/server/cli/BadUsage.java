package org.yakuba.server.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words of a command line, in Japanese: which option, which value, why. */
public final class BadUsage {

  private BadUsage() {}

  /** One line with what is wrong, then one with the help to ask for. */
  public static String explain(ParameterException mistake) {
    return "CLI-E002 "
        + what(mistake)
        + System.lineSeparator()
        + "使い方: ./"
        + mistake.getCommandLine().getCommandSpec().qualifiedName()
        + " --help";
  }

  private static String what(ParameterException mistake) {
    ArgSpec argument = mistake.getArgSpec();
    if (mistake instanceof MissingParameterException missing) {
      return missing.getMissing().stream().map(BadUsage::name).collect(Collectors.joining("、"))
          + " の指定が要ります";
    }
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      return String.join(" ", unmatched.getUnmatched()) + " という指定はありません";
    }
    if (argument != null && mistake.getValue() != null) {
      return name(argument) + " " + mistake.getValue() + " " + why(argument, mistake.getCause());
    }
    return Objects.requireNonNullElse(mistake.getMessage(), "指定が正しくありません");
  }

  private static String why(ArgSpec argument, @Nullable Throwable cause) {
    if (cause instanceof TypeConversionException conversion && isOurs(conversion)) {
      return "を受け付けられません: " + conversion.getMessage();
    }
    return "は" + expected(argument.type()) + "ではありません";
  }

  /** Our own converters answer in Japanese, those of the library in English. */
  private static boolean isOurs(TypeConversionException conversion) {
    String message = conversion.getMessage();
    return message != null && message.chars().anyMatch(c -> c > 0x7F);
  }

  private static String expected(Class<?> type) {
    if (type == LocalDate.class) {
      return "日付(例 2026-04-01)";
    }
    if (type == Path.class) {
      return "ファイルまたはディレクトリ";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(String::valueOf)
          .collect(Collectors.joining("・", "(", ")のどれか"));
    }
    return type == int.class || type == long.class ? "整数" : "数";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
