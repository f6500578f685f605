package org.yakuba.server.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;

/**
 * The compiled classes of all modules, read once; without tests and without the samples of the
 * rules.
 */
public final class ProgramClasses {

  /** Everything below {@code org.yakuba}. */
  public static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(location -> !location.contains("/architecture/samples/"))
          .importPackages("org.yakuba");

  /** The root of the working tree that is built. */
  public static final Path ROOT = MavenModules.root();

  private ProgramClasses() {}
}
