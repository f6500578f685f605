package org.yakuba.platform.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as the answer of a page; its name says nothing about a person. */
public final class FileAnswer {
  /** CSV in UTF-8. */
  public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private FileAnswer() {}

  /** A PDF that the browser shows. */
  public static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
    return answer(bytes, MediaType.APPLICATION_PDF, ContentDisposition.inline(), name);
  }

  /** A file that the browser shows when it can. */
  public static ResponseEntity<byte[]> shown(byte[] bytes, MediaType type, String name) {
    return answer(bytes, type, ContentDisposition.inline(), name);
  }

  /** A file that the browser saves. */
  public static ResponseEntity<byte[]> saved(byte[] bytes, MediaType type, String name) {
    return answer(bytes, type, ContentDisposition.attachment(), name);
  }

  private static ResponseEntity<byte[]> answer(
      byte[] bytes, MediaType type, ContentDisposition.Builder disposition, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name).build().toString())
        .body(bytes);
  }
}
