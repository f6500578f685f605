package org.yakuba.platform.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Japanese words for ids that stand in work items, audit entries and jobs. */
public final class Labels {
  /**
   * Words a module gives to its ids: a bean of the module.
   *
   * @param businesses business id to name
   * @param workItemKinds kind of work item to name
   * @param details name of a particular of a work item to label
   */
  public record Source(
      Map<String, String> businesses,
      Map<String, String> workItemKinds,
      Map<String, String> details) {
    public Source {
      businesses = Map.copyOf(businesses);
      workItemKinds = Map.copyOf(workItemKinds);
      details = Map.copyOf(details);
    }
  }

  private final Map<String, String> businesses = new HashMap<>();
  private final Map<String, String> workItemKinds = new HashMap<>();
  private final Map<String, String> details = new HashMap<>();

  public Labels(List<Source> sources) {
    for (Source source : sources) {
      businesses.putAll(source.businesses());
      workItemKinds.putAll(source.workItemKinds());
      details.putAll(source.details());
    }
  }

  /** Name of a business, or its id. */
  public String business(String id) {
    return businesses.getOrDefault(id, id);
  }

  /** Name of a kind of work item, or its id. */
  public String workItemKind(String id) {
    return workItemKinds.getOrDefault(id, id);
  }

  /** Label of a particular of a work item, or its name. */
  public String detail(String name) {
    return details.getOrDefault(name, name);
  }
}
