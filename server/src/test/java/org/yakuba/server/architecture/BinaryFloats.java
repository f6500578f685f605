package org.yakuba.server.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds double and float where money and law are calculated: in the types of fields and methods,
 * and in the instructions of every method, so that an intermediate result is found too.
 */
final class BinaryFloats {

  private static final Set<String> NOT_ARITHMETIC =
      Set.of("DUP", "DUP_X1", "DUP_X2", "DUP2", "DUP2_X1", "DUP2_X2");

  private BinaryFloats() {}

  /** Class and place of every use below the packages. */
  static List<String> in(JavaClasses classes, String... packageParts) {
    var found = new ArrayList<String>();
    for (var type : classes) {
      var name = type.getPackageName() + ".";
      for (var part : packageParts) {
        if (name.startsWith(part) || name.contains("." + part + ".")) {
          look(type, found);
          break;
        }
      }
    }
    return found;
  }

  private static void look(JavaClass type, List<String> found) {
    var model = parse(type);
    for (var field : model.fields()) {
      if (isBinary(field)) {
        found.add(type.getName() + "." + field.fieldName().stringValue());
      }
    }
    for (var method : model.methods()) {
      if (isBinary(method)) {
        found.add(type.getName() + "#" + method.methodName().stringValue());
      }
    }
  }

  private static boolean isBinary(FieldModel field) {
    var type = field.fieldTypeSymbol();
    return type.equals(ConstantDescs.CD_double) || type.equals(ConstantDescs.CD_float);
  }

  private static boolean isBinary(MethodModel method) {
    var type = method.methodTypeSymbol();
    var types = new ArrayList<>(type.parameterList());
    types.add(type.returnType());
    return types.contains(ConstantDescs.CD_double)
        || types.contains(ConstantDescs.CD_float)
        || method
            .code()
            .map(code ->
                code.elementStream().anyMatch(e -> e instanceof Instruction i && isBinary(i)))
            .orElse(false);
  }

  private static boolean isBinary(Instruction instruction) {
    if (instruction instanceof ConstantInstruction constant
        && (constant.constantValue() instanceof Double
            || constant.constantValue() instanceof Float)) {
      return true;
    }
    var name = instruction.opcode().name();
    boolean converts = name.endsWith("2D") || name.endsWith("2F");
    return converts
        || (name.startsWith("D") || name.startsWith("F")) && !NOT_ARITHMETIC.contains(name);
  }

  private static ClassModel parse(JavaClass type) {
    var source = type.getSource().orElseThrow();
    try (var in = source.getUri().toURL().openStream()) {
      return ClassFile.of().parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(type.getName(), e);
    }
  }
}
