package org.yakuba.euc.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result as a page shows it. */
public final class ScreenTable implements Sink {
  private List<Head> heads = List.of();
  private final List<List<@Nullable String>> rows = new ArrayList<>();

  @Override
  public void heads(List<Head> heads) {
    this.heads = List.copyOf(heads);
  }

  @Override
  public void row(List<@Nullable String> cells) {
    rows.add(cells);
  }

  @Override
  public void end() {}

  /** Heads from left to right. */
  public List<String> labels() {
    return heads.stream().map(Head::label).toList();
  }

  /** Whether a column holds numbers. */
  public boolean isNumber(int column) {
    return heads.get(column).number();
  }

  public List<List<@Nullable String>> rows() {
    return Collections.unmodifiableList(rows);
  }
}
