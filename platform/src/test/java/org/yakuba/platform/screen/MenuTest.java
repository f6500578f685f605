package org.yakuba.platform.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.tenancy.TenantId;

class MenuTest {
  private static final MenuEntry HOME = new MenuEntry(0, "メニュー", "/", "", "H", "GENERAL");
  private static final MenuEntry RESIDENTS =
      new MenuEntry(10, "住民", "/residents", "resident-register.view", "R", "RESIDENT_REGISTER");

  @Test
  void an_entry_is_hidden_without_its_privilege() {
    Menu menu = new Menu(List.of(RESIDENTS, HOME));
    assertThat(menu.visibleTo(officer())).containsExactly(HOME);
    assertThat(menu.visibleTo(officer("resident-register.view"))).containsExactly(HOME, RESIDENTS);
  }

  @Test
  void a_request_belongs_to_the_longest_entry_that_contains_it() {
    Menu menu = new Menu(List.of(HOME, RESIDENTS));
    assertThat(menu.owning("/residents/123/history")).contains(RESIDENTS);
    assertThat(menu.owning("/residentsx")).isEmpty();
    assertThat(menu.owning("/")).contains(HOME);
  }

  @Test
  void two_entries_cannot_share_a_shortcut() {
    MenuEntry other = new MenuEntry(20, "報告", "/reports", "", "R", "GENERAL");
    assertThatThrownBy(() -> new Menu(List.of(RESIDENTS, other)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/residents")
        .hasMessageContaining("/reports");
  }

  @Test
  void keys_that_browsers_keep_cannot_be_shortcuts() {
    assertThatThrownBy(() -> new MenuEntry(0, "x", "/x", "", "F", "GENERAL"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Officer officer(String... privileges) {
    Set<Privilege> granted = new java.util.HashSet<>();
    for (String privilege : privileges) {
      granted.add(new Privilege(privilege));
    }
    return new Officer(new TenantId(1), "clerk1", "見本 花子", "市民課", Set.of(), granted);
  }
}
