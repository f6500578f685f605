package org.yakuba.emergencybenefit.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yakuba.emergencybenefit.rules.Application;
import org.yakuba.emergencybenefit.rules.Application.DeclaredAccount;
import org.yakuba.emergencybenefit.rules.Application.Payee;
import org.yakuba.emergencybenefit.rules.Application.PublicAccount;
import org.yakuba.kernel.facts.Shape;

/** Reads applications. */
final class ApplicationReader {

  private static final int MOST_ID_CHARACTERS = 100;

  private final Set<String> ids = new HashSet<>();

  private enum Channel {
    ONLINE,
    POSTAL,
    COUNTER
  }

  /** The applications; worth nothing when a fault was noted. */
  List<Application> read(Shape facts) {
    var applications = new ArrayList<Application>();
    for (var shape : facts.objects("applications")) {
      var application = application(shape);
      if (application != null) {
        applications.add(application);
      }
    }
    return applications;
  }

  private @Nullable Application application(Shape shape) {
    shape.require("applicationId");
    var id = shape.text("applicationId", MOST_ID_CHARACTERS);
    if (id != null && !ids.add(id)) {
      shape.invalid("applicationId", "applicationId は重複しない値を指定してください");
    }
    shape.require("letterId");
    var letter = shape.text("letterId");
    shape.word("channel", Channel.class);
    shape.require("receivedAt");
    var received = shape.localMoment("receivedAt");
    shape.require("applicantBirthDate");
    var birth = shape.date("applicantBirthDate");
    var declined = shape.flag("declined");
    var payee = shape.object("account").map(ApplicationReader::payee).orElse(null);
    shape.refuseUnknown();
    return id == null || letter == null || received == null || birth == null
        ? null
        : new Application(id, letter, received, birth, Boolean.TRUE.equals(declined), payee);
  }

  private static Payee payee(Shape account) {
    boolean registered = Boolean.TRUE.equals(account.flag("publicReceiptAccount"));
    var declared =
        new DeclaredAccount(
            code(account, "bankCode"),
            code(account, "branchCode"),
            code(account, "accountType"),
            code(account, "accountNumber"),
            account.text("holderNameKana"));
    account.refuseUnknown();
    return registered ? new PublicAccount() : declared;
  }

  /** A code as it was written; whether it is one of an account is for the intake to decide. */
  private static @Nullable String code(Shape account, String key) {
    return account.value(key) instanceof Integer number ? number.toString() : account.text(key);
  }
}
