package org.yakuba.platform.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a transaction, bound to its tenant by its first statement: {@code SET LOCAL
 * yakuba.tenant} travels in the same packet as that statement, after the BEGIN the driver holds
 * back, so that binding costs no round trip of its own.
 *
 * <p>What cannot be prefixed (batches, cursors, generated keys, COPY, anything unusual) is bound by
 * a statement before it. In every case the setting is made before the first statement of the work
 * reaches the server, and ends with the transaction.
 */
final class TenantConnection implements InvocationHandler {
  /** Calls that reach no table. */
  private static final Set<String> HARMLESS =
      Set.of(
          "getAutoCommit",
          "isClosed",
          "getWarnings",
          "clearWarnings",
          "isReadOnly",
          "getTransactionIsolation",
          "isValid",
          "getMetaData");

  private final Connection target;
  private final String binding;
  private final Runnable beforeUse;
  private boolean bound;

  private TenantConnection(Connection target, TenantId tenant, Runnable beforeUse) {
    this.target = target;
    this.beforeUse = beforeUse;
    this.binding = "SET LOCAL yakuba.tenant = '" + tenant.value() + "'";
  }

  /**
   * {@code connection}, which is inside a transaction; closing the result does nothing.
   *
   * @param beforeUse sends what waits for company; called before anything reaches the server
   */
  static Connection of(Connection connection, TenantId tenant, Runnable beforeUse) {
    return proxy(Connection.class, new TenantConnection(connection, tenant, beforeUse));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    var name = method.getName();
    if (name.equals("close")) {
      return null;
    }
    if (method.getDeclaringClass() == Object.class && name.equals("equals")) {
      return arguments != null && proxy == arguments[0];
    }
    boolean harmless = HARMLESS.contains(name) || method.getDeclaringClass() == Object.class;
    if (!harmless) {
      beforeUse.run();
    }
    if (!bound && isPlainPrepare(method) && arguments != null) {
      return proxy(PreparedStatement.class, new FirstStatement(method, arguments));
    }
    if (!bound && !harmless) {
      bind();
    }
    return call(target, method, arguments);
  }

  private static boolean isPlainPrepare(Method method) {
    var types = method.getParameterTypes();
    return method.getName().equals("prepareStatement") && (types.length == 1 || types.length >= 3);
  }

  private void bind() throws SQLException {
    try (var statement = target.createStatement()) {
      statement.execute(binding);
    }
    bound = true;
  }

  /**
   * A statement that carries the binding with it if it is executed while the connection is still
   * unbound.
   */
  private final class FirstStatement implements InvocationHandler {
    private record Call(Method method, @Nullable Object @Nullable [] arguments) {}

    private final Method prepare;
    private final @Nullable Object[] prepareArguments;
    private final List<Call> parameters = new ArrayList<>();
    private PreparedStatement statement;
    private boolean prefixed;

    FirstStatement(Method prepare, @Nullable Object[] arguments) throws Throwable {
      this.prepare = prepare;
      this.prepareArguments = arguments;
      var withBinding = arguments.clone();
      withBinding[0] = binding + ";" + arguments[0];
      this.statement = prepared(withBinding);
      this.prefixed = true;
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      var name = method.getName();
      if (method.getDeclaringClass() == Object.class) {
        return name.equals("equals")
            ? arguments != null && proxy == arguments[0]
            : call(statement, method, arguments);
      }
      if (!prefixed) {
        return call(statement, method, arguments);
      }
      return switch (name) {
        case "executeQuery" -> {
          execute();
          yield statement.getResultSet();
        }
        case "executeUpdate" -> {
          execute();
          yield statement.getUpdateCount();
        }
        case "executeLargeUpdate" -> {
          execute();
          yield statement.getLargeUpdateCount();
        }
        case "execute" -> execute();
        case "close",
            "isClosed",
            "getConnection",
            "getWarnings",
            "clearWarnings",
            "setQueryTimeout",
            "setMaxRows" ->
            call(statement, method, arguments);
        default -> other(method, arguments);
      };
    }

    /** Executes binding and statement together and steps over the result of the binding. */
    private boolean execute() throws Throwable {
      if (bound) {
        withoutPrefix();
        return statement.execute();
      }
      statement.execute();
      bound = true;
      prefixed = false;
      return statement.getMoreResults();
    }

    private @Nullable Object other(Method method, @Nullable Object @Nullable [] arguments)
        throws Throwable {
      if (isParameter(method)) {
        parameters.add(new Call(method, arguments));
      } else {
        withoutPrefix();
      }
      return call(statement, method, arguments);
    }

    /** Batches, cursors and the like: bind first, then prepare anew without the prefix. */
    private void withoutPrefix() throws Throwable {
      if (!bound) {
        bind();
      }
      statement.close();
      statement = prepared(prepareArguments);
      prefixed = false;
      for (var parameter : parameters) {
        call(statement, parameter.method(), parameter.arguments());
      }
    }

    private PreparedStatement prepared(@Nullable Object[] arguments) throws Throwable {
      return (PreparedStatement) Objects.requireNonNull(call(target, prepare, arguments));
    }

    private static boolean isParameter(Method method) {
      var types = method.getParameterTypes();
      return method.getName().startsWith("set") && types.length >= 2 && types[0] == int.class;
    }
  }

  private static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            TenantConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
