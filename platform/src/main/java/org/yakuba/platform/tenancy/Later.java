package org.yakuba.platform.tenancy;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * A statement that travels in company: it keeps its place among the statements of the transaction,
 * but is sent together with whatever follows it, in one message. The message leaves when an answer
 * is wanted, when any other statement is about to be executed, or right before the commit; a
 * failure shows itself then, and undoes the transaction as any other.
 */
public final class Later {
  private final TenantSession session;
  private final Consumer<Message.Part> queue;
  private final StatementText text;
  private final MapSqlParameterSource values = new MapSqlParameterSource();

  Later(TenantSession session, Consumer<Message.Part> queue, StatementText text) {
    this.session = session;
    this.queue = queue;
    this.text = text;
  }

  /** The value of {@code :name}. */
  public Later param(String name, @Nullable Object value) {
    values.addValue(name, value);
    return this;
  }

  /** Whatever it answers, nobody wants to know. */
  public void write() {
    queue.accept(new Message.Part(text, text.places(values), null));
  }

  /** Its answer, one item for each row. */
  public <T> Answer<List<T>> list(RowMapper<T> row) {
    return read(new RowMapperResultSetExtractor<>(row));
  }

  /**
   * Its answer.
   *
   * @throws IllegalArgumentException when the text holds more than one statement
   */
  public <T extends @Nullable Object> Answer<T> read(ResultSetExtractor<T> reader) {
    if (text.statements() != 1) {
      throw new IllegalArgumentException("one answer of " + text.statements() + " statements");
    }
    var answer = new Answer<T>(session, reader);
    queue.accept(new Message.Part(text, text.places(values), answer));
    return answer;
  }
}
