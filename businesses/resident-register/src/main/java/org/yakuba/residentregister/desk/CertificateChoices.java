package org.yakuba.residentregister.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.yakuba.platform.screen.component.Choice;
import org.yakuba.residentregister.notice.CertificateLayout;
import org.yakuba.residentregister.notice.CertificateSettings;
import org.yakuba.residentregister.notice.FeeExemption;
import org.yakuba.residentregister.notice.IdentityCheck;
import org.yakuba.residentregister.notice.MemberSequence;
import org.yakuba.residentregister.rules.CertificateChannel;
import org.yakuba.residentregister.rules.CertificateItem;
import org.yakuba.residentregister.rules.CertificateKind;
import org.yakuba.residentregister.rules.CertificateRequester;

/**
 * The choices of the form of a certificate.
 *
 * @param persons members of the household, or the removed person alone
 */
public record CertificateChoices(List<Choice> persons) {

  /** The certificates this desk issues. */
  public List<Choice> kinds() {
    return of(
        List.of(
            CertificateKind.RESIDENT_RECORD,
            CertificateKind.REMOVED_RECORD,
            CertificateKind.RECORD_ITEMS,
            CertificateKind.REMOVED_ITEMS),
        CertificateKind::label);
  }

  public List<Choice> layouts() {
    return of(Arrays.asList(CertificateLayout.values()), CertificateLayout::label);
  }

  public List<Choice> sequences() {
    return of(Arrays.asList(MemberSequence.values()), MemberSequence::label);
  }

  public List<Choice> requesters() {
    return of(Arrays.asList(CertificateRequester.values()), CertificateRequester::label);
  }

  public List<Choice> channels() {
    return of(
        List.of(CertificateChannel.COUNTER, CertificateChannel.POSTAL), CertificateChannel::label);
  }

  public List<Choice> identityChecks() {
    return withNone("選んでください", Arrays.asList(IdentityCheck.values()), IdentityCheck::label);
  }

  public List<Choice> exemptions() {
    return withNone("なし(有料)", Arrays.asList(FeeExemption.values()), FeeExemption::label);
  }

  /** Who may stand under a certificate. */
  public List<Choice> roles() {
    return of(Arrays.asList(CertificateSettings.Role.values()), CertificateSettings.Role::label);
  }

  /** Items upon special request. */
  public List<Choice> items() {
    return items(false);
  }

  /** Items that are chosen for a 記載事項証明書 and always stand on a copy. */
  public List<Choice> basicItems() {
    return items(true);
  }

  private static List<Choice> items(boolean basic) {
    return Arrays.stream(CertificateItem.values())
        .filter(item -> item.isBasic() == basic)
        .map(item -> new Choice(item.id(), item.label()))
        .toList();
  }

  private static <E extends Enum<E>> List<Choice> of(List<E> values, Function<E, String> label) {
    return values.stream().map(value -> new Choice(value.name(), label.apply(value))).toList();
  }

  private static <E extends Enum<E>> List<Choice> withNone(
      String none, List<E> values, Function<E, String> label) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", none));
    choices.addAll(of(values, label));
    return choices;
  }
}
