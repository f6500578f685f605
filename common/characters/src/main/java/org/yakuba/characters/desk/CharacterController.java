package org.yakuba.characters.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yakuba.characters.GlyphImage;
import org.yakuba.characters.GlyphImages;
import org.yakuba.characters.MjCharacter;
import org.yakuba.characters.MjTable;
import org.yakuba.characters.TextCheck;
import org.yakuba.characters.VariantFolding;
import org.yakuba.kernel.assess.Violations;
import org.yakuba.kernel.name.Graphemes;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Form;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** Pages and pictures of characters (rulebook characters §8 文字検索). Holds no personal data. */
@Controller
@Requires({})
public final class CharacterController {

  private static final int LONGEST_TEXT = 100;
  private static final int MOST_VARIANTS = 60;
  private static final Duration PICTURE_KEPT = Duration.ofDays(1);

  private final Screens screens;
  private final MjTable table;
  private final VariantFolding folding;
  private final TextCheck check;
  private final GlyphImages images;

  public CharacterController(
      Screens screens, MjTable table, VariantFolding folding, TextCheck check, GlyphImages images) {
    this.screens = screens;
    this.table = table;
    this.folding = folding;
    this.check = check;
    this.images = images;
  }

  /** The characters of a text, or the one that a number names, enlarged. */
  @GetMapping("/characters/text")
  public Page text(Operator operator, @RequestParam(defaultValue = "") String text) {
    var wanted = text.strip();
    var form = Form.of(Map.of("text", text));
    var wrong = new Violations();
    var shown = new ArrayList<ShownCharacter>();
    if (Graphemes.length(wanted) > LONGEST_TEXT) {
      wrong.add("text", text, "CHR-E20", LONGEST_TEXT + "文字までで入力してください");
    } else if (looksLikeNumber(wanted)) {
      byNumber(wanted)
          .ifPresentOrElse(
              glyph -> shown.add(new ShownCharacter(glyph.text(), Optional.of(glyph))),
              () -> wrong.add("text", text, "CHR-E21", "この番号の文字は文字情報基盤にありません"));
    } else {
      shown.addAll(charactersOf(wanted));
    }
    return screens
        .page(
            operator,
            "文字の確認",
            "characters/text",
            model(Map.of("characters", shown, "violations", check.check(wanted))))
        .withForm(form.withErrors(wrong.toList()));
  }

  /** One character with all its numbers and variants. */
  @GetMapping("/characters/{key:[0-9A-Fa-fMJ-]+}")
  public Page character(Operator operator, @PathVariable String key) {
    var shown = CharacterKey.find(key, table).orElseThrow(NotFound::new);
    return screens.page(
        operator,
        "文字 " + (shown.mjName().isEmpty() ? shown.codePoints() : shown.mjName()),
        "characters/character",
        model(
            Map.of(
                "character",
                shown,
                "glyphs",
                glyphsOfSameCharacter(shown),
                "variants",
                variants(shown),
                "violations",
                shown.glyph().isPresent() ? List.of() : check.check(shown.text()))));
  }

  /** The picture of one character. */
  @GetMapping("/characters/{key:[0-9A-Fa-fMJ-]+}.png")
  public ResponseEntity<?> picture(
      @PathVariable String key, @RequestParam(defaultValue = "128") int size) {
    var shown = CharacterKey.find(key, table).orElseThrow(NotFound::new);
    var image =
        shown
            .glyph()
            .map(glyph -> images.draw(glyph, size))
            .orElseGet(() -> images.draw(shown.text(), size));
    return switch (image) {
      case GlyphImage.Drawn(byte[] png) ->
          ResponseEntity.ok()
              .contentType(MediaType.IMAGE_PNG)
              .cacheControl(CacheControl.maxAge(PICTURE_KEPT).cachePrivate())
              .body(png);
      case GlyphImage.NoFont(String message) -> missing(message);
      case GlyphImage.NoGlyph(String message) -> missing(message);
    };
  }

  private static ResponseEntity<String> missing(String message) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(message);
  }

  private Map<String, @Nullable Object> model(Map<String, ?> values) {
    var model = new HashMap<String, @Nullable Object>(values);
    model.put("fontInstalled", images.fontFile().isPresent());
    return model;
  }

  private List<ShownCharacter> charactersOf(String text) {
    var distinct = new LinkedHashMap<String, ShownCharacter>();
    int i = 0;
    while (i < text.length()) {
      int end = i + Character.charCount(text.codePointAt(i));
      int next = end;
      while (next < text.length()) {
        next += Character.charCount(text.codePointAt(next));
        if (Graphemes.length(text.substring(i, next)) > 1) {
          break;
        }
        end = next;
      }
      var character = text.substring(i, end);
      if (!character.isBlank()) {
        distinct.putIfAbsent(character, new ShownCharacter(character, table.byText(character)));
      }
      i = end;
    }
    return List.copyOf(distinct.values());
  }

  private List<ShownCharacter> glyphsOfSameCharacter(ShownCharacter shown) {
    int codePoint =
        shown.glyph().map(MjCharacter::relatedCodePoint).orElse(shown.text().codePointAt(0));
    return table.glyphsOf(codePoint).stream()
        .map(glyph -> new ShownCharacter(glyph.text(), Optional.of(glyph)))
        .toList();
  }

  private List<ShownCharacter> variants(ShownCharacter shown) {
    int codePoint =
        shown.glyph().map(MjCharacter::relatedCodePoint).orElse(shown.text().codePointAt(0));
    return Arrays.stream(folding.group(codePoint))
        .filter(member -> member != codePoint)
        .mapToObj(Character::toString)
        .map(text -> new ShownCharacter(text, table.byText(text)))
        .limit(MOST_VARIANTS)
        .toList();
  }

  private static boolean looksLikeNumber(String text) {
    return text.toUpperCase(Locale.ROOT)
        .matches("MJ[0-9]{6}|J\\+[0-9A-F]{4}|[0-9]{6}|[0-9]{8}|U\\+[0-9A-F]{4,6}");
  }

  private Optional<MjCharacter> byNumber(String text) {
    var number = text.toUpperCase(Locale.ROOT);
    if (number.startsWith("MJ")) {
      return table.byName(number);
    }
    if (number.startsWith("J+")) {
      return table.byJukiCode(number);
    }
    if (number.startsWith("U+")) {
      return CharacterKey.find(number.substring(2), table).flatMap(ShownCharacter::glyph);
    }
    return number.length() == 6 ? table.byKosekiNumber(number) : table.byTokiNumber(number);
  }
}
