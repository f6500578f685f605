package org.yakuba.addressee.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.yakuba.addressee.rules.MergeLinks.Decision;
import org.yakuba.addressee.rules.MergeLinks.Link;
import org.yakuba.kernel.proof.Proves;

class MergeLinksTest {

  private static MergeLinks accepted(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).after();
  }

  private static String refused(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision).code();
  }

  private static MergeLinks none() {
    return MergeLinks.of(List.of());
  }

  @Test
  @Proves("ADR-1-08")
  void a_linked_addressee_is_represented_by_its_target_and_keeps_its_number() {
    var links = accepted(none().link("1", "2", true));
    assertThat(links.representativeOf("1")).isEqualTo("2");
    assertThat(links.representativeOf("2")).isEqualTo("2");
    assertThat(links.all()).containsExactly(new Link("1", "2", null));
  }

  @Test
  void a_link_to_itself_or_back_is_refused() {
    assertThat(refused(none().link("1", "1", true))).isEqualTo("ADR-E04");
    var links = accepted(none().link("1", "2", true));
    assertThat(refused(links.link("2", "1", true))).isEqualTo("ADR-E04");
  }

  @Test
  void a_target_that_does_not_exist_or_is_deleted_is_refused() {
    assertThat(refused(none().link("1", "2", false))).isEqualTo("ADR-E05");
  }

  @Test
  void a_link_to_a_source_goes_to_the_end_of_its_chain() {
    var links = accepted(accepted(none().link("2", "3", true)).link("1", "2", true));
    assertThat(links.all()).containsExactly(new Link("1", "3", null), new Link("2", "3", null));
  }

  @Test
  void those_linked_to_a_source_follow_it_and_come_back_when_it_is_undone() {
    var links = accepted(accepted(none().link("1", "2", true)).link("2", "3", true));
    assertThat(links.all()).containsExactly(new Link("1", "3", "2"), new Link("2", "3", null));
    var undone = accepted(links.unlink("2"));
    assertThat(undone.all()).containsExactly(new Link("1", "2", null));
  }

  @Test
  void linking_again_moves_the_link_and_ends_the_old_one() {
    var links = accepted(none().link("1", "2", true));
    var decision = (Decision.Accepted) links.link("1", "3", true);
    assertThat(decision.change().ended()).containsExactly(new Link("1", "2", null));
    assertThat(decision.after().representativeOf("1")).isEqualTo("3");
  }

  @Test
  void undoing_a_link_that_does_not_exist_is_refused() {
    assertThat(refused(none().unlink("1"))).isEqualTo("ADR-E05");
  }

  @Property(tries = 300)
  void links_are_always_one_level_deep(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 107) Integer> commands) {
    var links = none();
    for (int command : commands) {
      var source = String.valueOf(command % 6);
      var decision =
          command >= 72
              ? links.unlink(source)
              : links.link(source, String.valueOf(command / 6 % 6), true);
      if (decision instanceof Decision.Accepted accepted) {
        links = accepted.after();
      }
      var present = links;
      assertThat(present.all())
          .allSatisfy(link -> {
            assertThat(link.target()).isNotEqualTo(link.source());
            assertThat(present.representativeOf(link.target())).isEqualTo(link.target());
          });
    }
  }
}
