package org.yakuba.characters.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yakuba.characters.FontFile;
import org.yakuba.characters.GlyphImages;
import org.yakuba.characters.MjTable;
import org.yakuba.characters.TextCheck;
import org.yakuba.characters.VariantFolding;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Assets;
import org.yakuba.platform.screen.Menu;
import org.yakuba.platform.screen.PageRenderer;
import org.yakuba.platform.screen.Purposes;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.screen.Templates;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.web.NotFound;

class CharacterPagesTest {

  private static final MjTable TABLE = MjTable.standard();
  private static final GlyphImages INSTALLED = new GlyphImages(FontFile.find(""));
  private static final GlyphImages WITHOUT_FONT = new GlyphImages(Optional.empty());

  private static MockMvc web(GlyphImages images) {
    var templates =
        new Templates(
            List.of(
                new TemplateSet("platform", "org.yakuba.platform.templates"),
                new TemplateSet("characters", "org.yakuba.characters.templates")));
    var menu = new Menu(List.of(new CharactersWebConfiguration().charactersMenuEntry()));
    var screens =
        new Screens(
            new PageRenderer(
                templates,
                menu,
                new Assets(),
                tenant -> "見本市",
                new Purposes(List.of()),
                Duration.ofMinutes(15)));
    return MockMvcBuilders.standaloneSetup(
            new CharacterController(
                screens, TABLE, VariantFolding.standard(), new TextCheck(TABLE), images),
            new FontController(images))
        .setCustomArgumentResolvers(new SignedInClerk())
        .setControllerAdvice(new NotFoundIs404())
        .build();
  }

  private static final class SignedInClerk implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Operator.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var officer = new Officer(new TenantId(1), "clerk", "窓口 花子", "市民課", Set.of(), Set.of());
      return new Operator(officer, "terminal", "CHARACTERS", null, new UUID(0, 1));
    }
  }

  @ControllerAdvice
  static final class NotFoundIs404 {
    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    public void notFound() {}
  }

  private static MockHttpServletResponse response(
      GlyphImages images, String path, String... parameters) throws Exception {
    var request = get(path);
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.param(parameters[i], parameters[i + 1]);
    }
    return web(images).perform(request).andReturn().getResponse();
  }

  private static Document page(String path, String... parameters) throws Exception {
    var response = response(INSTALLED, path, parameters);
    assertThat(response.getStatus()).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }

  @Test
  void a_name_is_shown_character_by_character_with_its_codes() throws Exception {
    var page = page("/characters/text", "text", "髙橋　辻\uDB40\uDD02");
    assertThat(page.select("table tbody tr")).hasSize(3);
    assertThat(page.select("table").text())
        .contains("MJ028902", "U+8FBB U+E0102", "513280", "J+9AD9");
    assertThat(page.select("table img").eachAttr("src"))
        .contains("/characters/9AD9.png?size=96", "/characters/8FBB-E0102.png?size=96");
    assertThat(page.select("table img").eachAttr("alt")).allMatch(alt -> alt.startsWith("MJ"));
  }

  @Test
  void a_number_leads_to_its_character() throws Exception {
    for (var number : List.of("MJ028902", "513280", "00513280", "J+9AD9", "U+9AD9", "u+9ad9")) {
      assertThat(
              page("/characters/text", "text", number).select("table tbody tr th a").attr("href"))
          .as(number)
          .isEqualTo("/characters/9AD9");
    }
  }

  @Test
  void a_number_nobody_has_is_answered_at_the_field() throws Exception {
    var response = response(INSTALLED, "/characters/text", "text", "MJ999999");
    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(response.getContentAsString()).contains("この番号の文字は文字情報基盤にありません");
  }

  @Test
  void a_character_outside_the_standard_is_shown_with_its_violation() throws Exception {
    assertThat(page("/characters/text", "text", "山\uE000").text()).contains("CHR-E02");
  }

  @Test
  void the_page_of_a_character_shows_numbers_glyphs_and_variants() throws Exception {
    var page = page("/characters/9089");
    assertThat(page.select("main img").first()).isNotNull();
    assertThat(page.select("dl").text()).contains("MJ026190", "1-78-21", "ヘン");
    assertThat(page.select("main a[href=/characters/8FBA]")).as("variant 辺").isNotEmpty();
    assertThat(page.select("main a[href=/characters/9089-E0119]")).as("glyph").isNotEmpty();
    assertThat(page.select("main").text()).contains("戸籍統一文字情報 親字・正字");
  }

  @Test
  void the_page_of_a_glyph_without_unicode_is_reached_by_its_name() throws Exception {
    var page = page("/characters/MJ003719");
    assertThat(page.select("main img").attr("src")).startsWith("/characters/MJ003719.png");
  }

  @Test
  void what_is_no_character_is_not_found() throws Exception {
    for (var key : List.of("MJ999999", "9AD9-9AD9", "110000", "9AD9-9AD9-9AD9-9AD9-9AD9")) {
      assertThat(response(INSTALLED, "/characters/" + key).getStatus()).as(key).isEqualTo(404);
    }
  }

  @Test
  void pictures_and_font_are_kept_by_the_browser() throws Exception {
    assumeThat(INSTALLED.fontFile()).isPresent();
    var picture = response(INSTALLED, "/characters/8FBB-E0102.png", "size", "64");
    assertThat(picture.getContentType()).isEqualTo("image/png");
    assertThat(picture.getHeader("Cache-Control")).contains("max-age=86400");
    var font = response(INSTALLED, "/fonts/ipamjm.ttf");
    assertThat(font.getContentType()).isEqualTo("font/ttf");
    assertThat(font.getHeader("Cache-Control")).contains("max-age=2592000");
  }

  @Test
  void without_the_font_the_page_says_so_and_pictures_are_not_found() throws Exception {
    assertThat(response(WITHOUT_FONT, "/characters/9AD9.png").getStatus()).isEqualTo(404);
    assertThat(response(WITHOUT_FONT, "/characters/9AD9.png").getContentAsString())
        .contains("fonts-ipamj-mincho");
    assertThat(response(WITHOUT_FONT, "/fonts/ipamjm.ttf").getStatus()).isEqualTo(404);
    assertThat(response(WITHOUT_FONT, "/characters/9AD9").getContentAsString()).contains("CHR-E11");
  }
}
