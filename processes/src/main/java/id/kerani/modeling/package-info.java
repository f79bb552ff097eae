/**
 * The life of a process model. Its gate stands before every deployment and lets nothing pass that is not listed: whoever
 * deploys a model runs code.
 */
@ApplicationModule(allowedDependencies = {"expression"})
@NullMarked
package id.kerani.modeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
