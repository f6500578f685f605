package org.yakuba.euc.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yakuba.euc.run.Execution;
import org.yakuba.euc.run.Outputs;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.screen.Page;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.tenancy.Tenancy;
import org.yakuba.platform.web.NotFound;
import org.yakuba.platform.web.Requires;

/** 出力 and 実行ログ (EUC-3-01, EUC-5-05). */
@Controller
@Requires("euc.use")
final class OutputController {
  static final String PATH = EucController.ROOT + "/outputs";
  static final String LOG = EucController.ROOT + "/log";

  private final Screens screens;
  private final Tenancy tenancy;
  private final Outputs outputs;

  OutputController(Screens screens, Tenancy tenancy, Outputs outputs) {
    this.screens = screens;
    this.tenancy = tenancy;
    this.outputs = outputs;
  }

  /** What this officer has run. */
  @GetMapping(PATH)
  Page own(Operator operator) {
    var executions =
        tenancy.<List<Execution>>call(
            operator.tenant(),
            session -> {
              EucController.viewed(session, operator, "EUC-5-05", "outputs");
              return outputs.of(session, operator);
            });
    var model = new HashMap<String, @Nullable Object>();
    model.put("executions", executions);
    model.put("outputs", outputs);
    return screens.page(operator, "抽出の出力", "euc/outputs", model);
  }

  /** What everybody has run, and who took which file. */
  @GetMapping(LOG)
  @Requires("euc.log")
  Page log(Operator operator) {
    var model = new HashMap<String, @Nullable Object>();
    tenancy.run(
        operator.tenant(),
        session -> {
          EucController.viewed(session, operator, "EUC-5-05", "log");
          model.put("executions", outputs.all(session));
          model.put("downloads", outputs.downloads(session));
        });
    return screens.page(operator, "抽出の実行ログ", "euc/log", model);
  }

  /** The file, piece by piece; a POST because taking it is recorded. */
  @PostMapping(PATH + "/{id}/file")
  void file(Operator operator, @PathVariable UUID id, HttpServletResponse response) {
    var execution =
        tenancy.<Execution>call(
            operator.tenant(),
            session -> {
              var found =
                  outputs
                      .find(session, id)
                      .filter(made -> made.form().isFile())
                      .orElseThrow(NotFound::new);
              outputs.take(session, operator, found);
              return found;
            });
    tenancy.run(
        operator.tenant(),
        session -> outputs.write(session, execution, new LateStream(response, execution)));
  }

  /** Tells the browser of the file only when its first piece comes, so that a refusal is a page. */
  private static final class LateStream extends java.io.OutputStream {
    private final HttpServletResponse response;
    private final Execution execution;
    private boolean begun;

    LateStream(HttpServletResponse response, Execution execution) {
      this.response = response;
      this.execution = execution;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (!begun) {
        begun = true;
        response.setContentType(execution.form().mediaType());
        response.setContentLengthLong(execution.byteLength());
        response.setHeader(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("extract-" + execution.id() + execution.form().suffix())
                .build()
                .toString());
      }
      response.getOutputStream().write(bytes, from, length);
    }
  }
}
