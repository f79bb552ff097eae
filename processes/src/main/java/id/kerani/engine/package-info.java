/**
 * The only place that knows Camunda's classes: the engine's configuration, its doors in (start, complete, tell) and out
 * (tasks, history), and the steps that capabilities offer to models.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "staff", "expression", "modeling", "forms"})
package id.kerani.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
