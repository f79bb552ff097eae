/**
 * The small language of expressions in process models: variables, literals, comparison, and/or/not, arithmetic and a
 * fixed list of pure functions. It has no method calls, no beans, no reflection, and its cost is bounded by the text.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.kerani.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
