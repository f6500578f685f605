package org.yakuba.server.cli;

import org.yakuba.kernel.number.MunicipalityCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a municipality code of six digits with its check digit. */
final class MunicipalityCodeConverter implements ITypeConverter<MunicipalityCode> {
  @Override
  public MunicipalityCode convert(String value) {
    return MunicipalityCode.parse(value)
        .orElseThrow(() ->
            new TypeConversionException("'" + value + "' は団体コードではありません(6桁の数字で、末尾は検査数字。例 990019)"));
  }
}
