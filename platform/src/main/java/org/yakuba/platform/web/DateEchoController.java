package org.yakuba.platform.web;

import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yakuba.platform.screen.component.DateEcho;
import org.yakuba.platform.screen.component.DateField;

/** Tells a date field, while the officer goes on typing, how its text was understood. */
@Controller
@Requires({})
public final class DateEchoController {
  private static final int LONGEST_DATE = 30;

  DateEchoController() {}

  @GetMapping(path = DateField.ECHO_PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  @ResponseBody
  String echo(@RequestParam("field") String field, @RequestParam Map<String, String> input) {
    String text = input.getOrDefault(field, "");
    StringOutput output = new StringOutput();
    DateEcho.of(text.substring(0, Math.min(LONGEST_DATE, text.length()))).writeTo(output);
    return output.toString();
  }
}
