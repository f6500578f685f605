@org.jspecify.annotations.NullMarked
package org.yakuba.migration.extract;
