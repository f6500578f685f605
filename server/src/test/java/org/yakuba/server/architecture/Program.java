package org.yakuba.server.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of all modules, read once; without tests and without the samples of the rules. */
public final class Program {

  /** Everything below {@code org.yakuba}. */
  public static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/architecture/samples/"))
          .importPackages("org.yakuba");

  private Program() {}
}
