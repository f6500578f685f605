package org.yakuba.characters.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yakuba.characters.GlyphImages;
import org.yakuba.platform.web.OpenToAll;

/** Hands the installed IPAmj Mincho to browsers that do not have it; kept by them for a month. */
@Controller
public final class FontController {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final MediaType TRUE_TYPE = MediaType.parseMediaType("font/ttf");

  private final GlyphImages images;

  public FontController(GlyphImages images) {
    this.images = images;
  }

  @GetMapping("/fonts/ipamjm.ttf")
  @OpenToAll(because = "公開されているフォントファイル")
  public ResponseEntity<Resource> font() throws IOException {
    var file = images.fontFile();
    if (file.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .contentType(TRUE_TYPE)
        .lastModified(Files.getLastModifiedTime(file.get()).toMillis())
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .body(new FileSystemResource(file.get()));
  }
}
