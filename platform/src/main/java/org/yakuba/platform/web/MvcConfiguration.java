package org.yakuba.platform.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yakuba.platform.screen.Assets;
import org.yakuba.platform.tenancy.Tenancy;

/** How requests reach controllers: arguments, privileges, static files. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class MvcConfiguration {
  @Bean
  RouteDeclarations routeDeclarations(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    return new RouteDeclarations(routes);
  }

  @Bean
  WebMvcConfigurer platformWeb(
      CurrentOperator operators,
      Tenancy tenancy,
      @Value("${yakuba.fonts.mj:/usr/share/fonts/truetype/ipamj/ipamjm.ttf}") Path mjFont) {
    RoutePrivileges privileges = new RoutePrivileges(operators, tenancy);
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(operators);
      }

      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(privileges);
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler(Assets.PREFIX + "**")
            .addResourceLocations(
                "classpath:" + Assets.LOCATION, "classpath:" + Assets.HTMX_LOCATION)
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry
            .addResourceHandler("/fonts/" + mjFont.getFileName())
            .addResourceLocations(mjFont.toAbsolutePath().resolveSibling("").toUri().toString())
            .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)));
      }
    };
  }
}
