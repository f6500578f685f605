package org.yakuba.platform.conformance;

import java.util.Comparator;
import java.util.List;
import org.yakuba.kernel.yaml.ResourceIndex;

/**
 * The function lists of every module on the class path. A module announces its {@code
 * functions.yaml} in {@code META-INF/yakuba/functions}.
 */
public final class FunctionLists {

  private static final String KIND = "functions";

  private FunctionLists() {}

  /** All lists, by business id. */
  public static List<FunctionList> load(ClassLoader loader) {
    return ResourceIndex.paths(loader, KIND).stream()
        .map(path -> FunctionList.of(ResourceIndex.yaml(loader, path)))
        .sorted(Comparator.comparing(FunctionList::businessId))
        .toList();
  }
}
