package org.yakuba.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a program that has a route without declared privileges. */
public final class RouteDeclarations implements SmartInitializingSingleton {
  private final RequestMappingHandlerMapping routes;

  public RouteDeclarations(RequestMappingHandlerMapping routes) {
    this.routes = routes;
  }

  /** Routes that neither require privileges nor say why they are open. */
  public List<String> undeclared() {
    return routes.getHandlerMethods().entrySet().stream()
        .filter(route ->
            RoutePrivileges.declared(route.getValue()).isEmpty()
                && !RoutePrivileges.isOpenToAll(route.getValue())
                && !RoutePrivileges.isForClients(route.getValue()))
        .map(RouteDeclarations::describe)
        .sorted()
        .toList();
  }

  private static String describe(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
    return route.getKey() + " in " + route.getValue().getShortLogMessage();
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> missing = undeclared();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "every route needs @Requires, @ForClients or @OpenToAll; missing: "
              + String.join("; ", missing));
    }
  }
}
