package org.yakuba.addressee.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yakuba.addressee.AddresseeConfiguration;
import org.yakuba.addressee.ledger.AddresseeNumbers;
import org.yakuba.addressee.ledger.AddresseeSearch;
import org.yakuba.addressee.ledger.Addressees;
import org.yakuba.addressee.ledger.MergeLedger;
import org.yakuba.addressee.rules.EntityType;
import org.yakuba.addressee.rules.NonResidentCheck;
import org.yakuba.addressee.rules.NonResidentDraft;
import org.yakuba.characters.MjTable;
import org.yakuba.characters.TextCheck;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.kernel.proof.Proves;
import org.yakuba.platform.disclosure.ProtectiveFlags;
import org.yakuba.platform.identity.Officer;
import org.yakuba.platform.identity.Operator;
import org.yakuba.platform.identity.Privilege;
import org.yakuba.platform.identity.Privileges;
import org.yakuba.platform.screen.Assets;
import org.yakuba.platform.screen.Menu;
import org.yakuba.platform.screen.PageRenderer;
import org.yakuba.platform.screen.Purposes;
import org.yakuba.platform.screen.Screens;
import org.yakuba.platform.screen.TemplateSet;
import org.yakuba.platform.screen.Templates;
import org.yakuba.platform.tenancy.TenantId;
import org.yakuba.platform.test.TestDatabase;
import org.yakuba.platform.web.NotFound;

@SuppressWarnings("NullAway.Init")
class AddresseePagesTest {

  private static final Instant NOW = Instant.parse("2026-04-10T03:00:00Z");
  private static final String ADDRESS = "見本県見本市本町１丁目";

  private final Addressees addressees =
      new Addressees(
          new AddresseeNumbers(), new NonResidentCheck(new TextCheck(MjTable.standard())));
  private final MergeLedger merges = new MergeLedger();
  private TestDatabase database;
  private TenantId here;
  private String takahashi;
  private String same;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh(AddresseeConfiguration.DATABASE_MODULE);
    here = database.tenant("990019");
    takahashi = register("髙橋　太郎", "タカハシ　タロウ");
    same = register("高橋　太郎", "タカハシ　タロウ");
    register("鈴木　花子", "スズキ　ハナコ");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String register(String name, String kana) {
    var draft =
        new NonResidentDraft(
            EntityType.INDIVIDUAL,
            name,
            kana,
            "",
            UncertainDate.of(LocalDate.of(1970, 5, 1)),
            "1",
            "",
            "",
            ADDRESS,
            "",
            "1000001",
            "0312345678",
            "",
            "031",
            false);
    return database
        .tenancy()
        .<String>call(here, s -> addressees.register(s, draft, "clerk", NOW).value());
  }

  private void flagsAreKnown(String... protectedNumbers) {
    database
        .tenancy()
        .run(
            here,
            session -> {
              for (var number : protectedNumbers) {
                session
                    .jdbc()
                    .sql(
                        "INSERT INTO platform.protective_flag (tenant_id, addressee_number, measure_key, role, kind, valid_from, valid_to,"
                            + " open_ended, scopes) VALUES (:tenant, :number, 'm1', 'SUBJECT', '1', '2026-01-01', '2026-12-31', true,"
                            + " '{CURRENT_ADDRESS,CONTACT}')")
                    .param("tenant", here.value())
                    .param("number", number)
                    .update();
              }
              ProtectiveFlags.markComplete(session);
            });
  }

  private MockMvc web(Privilege... privileges) {
    var officer = new Officer(here, "clerk", "窓口 花子", "市民課", Set.of("clerk"), Set.of(privileges));
    var templates =
        new Templates(
            List.of(
                new TemplateSet("platform", "org.yakuba.platform.templates"),
                new TemplateSet("addressee", "org.yakuba.addressee.templates")));
    var menu = new Menu(List.of(new AddresseeWebConfiguration().addresseeMenuEntry()));
    var screens =
        new Screens(
            new PageRenderer(
                templates,
                menu,
                new Assets(),
                tenant -> "見本市",
                new Purposes(List.of()),
                Duration.ofMinutes(15)));
    return MockMvcBuilders.standaloneSetup(
            new AddresseeController(
                screens,
                database.tenancy(),
                addressees,
                new AddresseeSearch(),
                merges,
                Clock.fixed(NOW, ZoneOffset.UTC)))
        .setCustomArgumentResolvers(new SignedIn(officer))
        .setControllerAdvice(new NotFoundIs404())
        .build();
  }

  private record SignedIn(Officer officer) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Operator.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return new Operator(officer, "terminal", "ADDRESSEE", null, new UUID(0, 1));
    }
  }

  @ControllerAdvice
  static final class NotFoundIs404 {
    @ExceptionHandler(NotFound.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    public void notFound() {}
  }

  private static MockHttpServletResponse answer(MockMvc web, RequestBuilder request)
      throws Exception {
    return web.perform(request).andReturn().getResponse();
  }

  private static Document page(MockMvc web, RequestBuilder request) throws Exception {
    var response = answer(web, request);
    assertThat(response.getStatus()).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }

  private List<String> numbers(Document page) {
    return page.select("main table tbody tr th a").eachText();
  }

  @Test
  void one_box_finds_by_kana_name_number_and_date_of_birth() throws Exception {
    flagsAreKnown();
    var web = web(AddresseePrivileges.VIEWING);
    for (var q : List.of("タカハシ", "たかはし", "高橋", "髙橋　太")) {
      assertThat(numbers(page(web, get("/addressees").param("q", q))))
          .as(q)
          .containsExactlyInAnyOrder(takahashi, same);
    }
    assertThat(numbers(page(web, get("/addressees").param("q", takahashi))))
        .containsExactly(takahashi);
    for (var q : List.of("S45.5.1", "昭和45年5月1日", "1970-05-01")) {
      assertThat(numbers(page(web, get("/addressees").param("q", q)))).as(q).hasSize(3);
    }
    assertThat(page(web, get("/addressees").param("q", "佐藤")).text()).contains("該当するものはありません");
    assertThat(numbers(page(web, get("/addressees")))).isEmpty();
  }

  @Test
  void every_search_and_view_is_recorded_with_its_purpose() throws Exception {
    flagsAreKnown();
    var web = web(AddresseePrivileges.VIEWING);
    page(web, get("/addressees").param("q", "スズキ"));
    page(web, get("/addressees/" + takahashi));
    var entries =
        database
            .tenancy()
            .<List<String>>call(
                here,
                s ->
                    s.jdbc()
                        .sql(
                            "SELECT action || ' ' || purpose_code || ' ' || subject_count FROM platform.audit_entry ORDER BY entry_id")
                        .query((row, index) -> row.getString(1))
                        .list());
    assertThat(entries).containsExactly("SEARCH ADDRESSEE 1", "VIEW ADDRESSEE 1");
  }

  @Test
  void the_page_of_a_person_shows_content_history_and_candidates() throws Exception {
    flagsAreKnown();
    var page =
        page(
            web(AddresseePrivileges.VIEWING, AddresseePrivileges.MERGING),
            get("/addressees/" + takahashi));
    assertThat(page.select("main").text())
        .contains("髙橋　太郎", "S45.5.1", ADDRESS, "付番・登録")
        .contains("氏名カナ 40、氏名 30、生年月日 30、性別 5、住所 25、電話番号 10", "有力");
    assertThat(page.select("main a[href=/addressees/" + same + "]")).isNotEmpty();
  }

  @Test
  void addresses_are_blocked_while_it_is_not_known_who_is_protected() throws Exception {
    var page = page(web(AddresseePrivileges.VIEWING), get("/addressees/" + takahashi));
    assertThat(page.text()).doesNotContain(ADDRESS).contains("記載省略");
  }

  @Test
  void a_protected_person_is_masked_for_all_but_entitled_staff_who_see_the_warning()
      throws Exception {
    flagsAreKnown(takahashi);
    var clerk = web(AddresseePrivileges.VIEWING, AddresseePrivileges.MERGING);
    var masked = page(clerk, get("/addressees/" + takahashi));
    assertThat(masked.select("main").text())
        .doesNotContain(ADDRESS)
        .doesNotContain("0312345678")
        .doesNotContain("支援措置");
    assertThat(masked.select("main").text())
        .as("a match would tell the address")
        .doesNotContain("住所 25");
    assertThat(
            page(clerk, get("/addressees").param("q", "タカハシ"))
                .select("tr:contains(" + takahashi + ")")
                .text())
        .doesNotContain(ADDRESS);
    var entitled = web(AddresseePrivileges.VIEWING, Privileges.SUPPRESSION_VIEW);
    assertThat(page(entitled, get("/addressees/" + takahashi)).select("main").text())
        .contains(ADDRESS, "支援措置");
    assertThat(page(entitled, get("/addressees").param("q", "タカハシ")).select("main").text())
        .contains("支援措置");
  }

  @Test
  @Proves("ADR-1-08")
  void a_link_is_made_and_undone_by_an_officer() throws Exception {
    flagsAreKnown();
    var web = web(AddresseePrivileges.VIEWING, AddresseePrivileges.MERGING);
    var linked = answer(web, post("/addressees/" + takahashi + "/merge").param("target", same));
    assertThat(linked.getStatus()).isEqualTo(302);
    assertThat(page(web, get("/addressees/" + takahashi)).select("main").text())
        .contains("名寄せ先 " + same);
    assertThat(answer(web, post("/addressees/" + takahashi + "/unmerge")).getStatus())
        .isEqualTo(302);
    assertThat(page(web, get("/addressees/" + takahashi)).select("main").text())
        .doesNotContain("名寄せ先 " + same);
  }

  @Test
  void a_refused_link_is_answered_at_the_field() throws Exception {
    flagsAreKnown();
    var web = web(AddresseePrivileges.VIEWING, AddresseePrivileges.MERGING);
    var refused = answer(web, post("/addressees/" + takahashi + "/merge").param("target", "999"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.getContentAsString()).select("main").text())
        .contains("名寄せ先の宛名番号がない");
  }

  @Test
  void an_unknown_number_and_one_of_another_municipality_are_not_found() throws Exception {
    assertThat(answer(web(AddresseePrivileges.VIEWING), get("/addressees/123")).getStatus())
        .isEqualTo(404);
  }
}
