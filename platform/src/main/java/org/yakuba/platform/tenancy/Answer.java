package org.yakuba.platform.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/** What a statement answers that was put off ({@link Later}); within its transaction. */
public final class Answer<T extends @Nullable Object> {
  private final TenantSession session;
  private final ResultSetExtractor<T> reader;
  private boolean given;
  private @Nullable T value;

  Answer(TenantSession session, ResultSetExtractor<T> reader) {
    this.session = session;
    this.reader = reader;
  }

  /** An answer that is known already. */
  public static <T> Answer<T> of(TenantSession session, T value) {
    var answer =
        new Answer<T>(
            session,
            rows -> {
              throw new IllegalStateException("known already");
            });
    answer.value = value;
    answer.given = true;
    return answer;
  }

  void take(ResultSet rows) throws SQLException {
    value = reader.extractData(rows);
    given = true;
  }

  /** The answer; sends what waits when it has not been sent yet. */
  @SuppressWarnings("NullAway") // null only where T may be
  public T get() {
    if (!given) {
      session.send();
    }
    if (!given) {
      throw new IllegalStateException("the message failed");
    }
    return value;
  }
}
