package org.yakuba.residentregister.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.contracts.UncertainDay;
import org.yakuba.contracts.residentregister.ResidentAddress;
import org.yakuba.contracts.residentregister.ResidentFullExtract;
import org.yakuba.contracts.residentregister.ResidentItems;
import org.yakuba.kernel.date.UncertainDate;
import org.yakuba.platform.api.ContractExtract;
import org.yakuba.platform.api.ContractQuery.Answer;
import org.yakuba.platform.disclosure.Channel;
import org.yakuba.platform.disclosure.Disclosure;
import org.yakuba.platform.disclosure.Requester;
import org.yakuba.platform.tenancy.TenantSession;
import org.yakuba.residentregister.ledger.Columns;

/** 住民の全件 — everybody of the register as presently known, page by page (RES-7-11). */
public final class ResidentExtract implements ContractExtract {
  private final Clock clock;

  public ResidentExtract(Clock clock) {
    this.clock = clock;
  }

  private record Row(ResidentItems items, List<String> sharing) {}

  @Override
  public String publisher() {
    return ResidentContracts.PUBLISHER;
  }

  @Override
  public Class<? extends Record> contract() {
    return ResidentFullExtract.class;
  }

  @Override
  public List<Answer> page(TenantSession session, String after, int limit) {
    var rows =
        session
            .sql(ResidentExtract.class, "extract")
            .param("tenant", session.tenant().value())
            .param("after", after)
            .param("limit", limit)
            .query(ResidentExtract::row)
            .list();
    var numbers = rows.stream().map(row -> row.items().addresseeNumber()).toList();
    var suppressed =
        Disclosure.decide(
                session,
                ResidentQuery.WITHIN_THE_DEPLOYMENT,
                numbers,
                Requester.publicBody(),
                Channel.LINKAGE,
                clock.instant())
            .suppressed();
    var page = new ArrayList<Answer>();
    for (var row : rows) {
      var number = row.items().addresseeNumber();
      page.add(
          new Answer(
              new ResidentFullExtract(row.items(), suppressed.contains(number)),
              number,
              row.sharing()));
    }
    return page;
  }

  private static Row row(ResultSet rs, int index) throws SQLException {
    var number = rs.getString("addressee_number");
    var sharing = new ArrayList<>(List.of((String[]) rs.getArray("sharing").getArray()));
    sharing.add(number);
    var items =
        new ResidentItems(
            number,
            rs.getString("household_number"),
            rs.getString("head_addressee_number"),
            rs.getString("resident_type"),
            rs.getString("resident_status"),
            rs.getString("name"),
            rs.getString("name_kana"),
            rs.getString("former_surname"),
            rs.getString("alias"),
            UncertainDay.of(Columns.requiredDate(rs, "birth_date")),
            rs.getString("sex"),
            codes(rs.getString("relationship_codes")),
            new ResidentAddress(
                rs.getString("address_municipality_code"),
                rs.getString("address_town_code"),
                rs.getString("address_prefecture"),
                rs.getString("address_city"),
                rs.getString("address_town"),
                rs.getString("address_number"),
                rs.getString("address_building_code"),
                rs.getString("address_building"),
                rs.getString("address_postal_code")),
            day(Columns.date(rs, "removed_date")));
    return new Row(items, sharing);
  }

  /** 続柄コード, two characters each. */
  static List<String> codes(String kept) {
    var codes = new ArrayList<String>();
    for (int i = 0; i + 2 <= kept.length(); i += 2) {
      codes.add(kept.substring(i, i + 2));
    }
    return codes;
  }

  private static @Nullable UncertainDay day(@Nullable UncertainDate date) {
    return date == null ? null : UncertainDay.of(date);
  }
}
