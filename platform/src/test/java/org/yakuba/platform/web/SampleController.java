package org.yakuba.platform.web;

import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.yakuba.kernel.assess.Violation;
import org.yakuba.kernel.assess.ViolationsException;
import org.yakuba.platform.identity.Operator;

/** Routes that behave well and badly. */
@Controller
@Requires({})
final class SampleController {
  @GetMapping("/sample/secret")
  @Requires("sample.secret")
  @ResponseBody
  String secret() {
    return "secret";
  }

  @GetMapping("/sample/operator")
  @ResponseBody
  String operator(Operator operator) {
    return operator.officer().officerId() + " " + operator.purposeCode();
  }

  @PostMapping("/sample/change")
  @ResponseBody
  String change() {
    return "changed";
  }

  @GetMapping({"/sample/trouble", "/api/v1/trouble"})
  @ResponseBody
  String trouble(@RequestParam("kind") String kind) {
    throw switch (kind) {
      case "missing" -> new NotFound();
      case "conflict" -> new OptimisticLockingFailureException("x");
      case "database" -> new CannotGetJdbcConnectionException("x");
      case "invalid" ->
          new ViolationsException(List.of(new Violation("kana", "x", "RES-E001", "カナで入力してください。")));
      default -> new IllegalStateException("山田太郎のデータが壊れています");
    };
  }

  @GetMapping("/sample/none")
  @ResponseBody
  Map<String, String> none() {
    return Map.of();
  }
}
