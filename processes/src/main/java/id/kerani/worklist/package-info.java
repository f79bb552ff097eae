/**
 * Cases and work items: what waits for whom, why, until when, and what happened. The only reader of engine tasks, and the
 * owner of the case journal.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "staff",
            "calendar",
            "company",
            "engine",
            "modeling",
            "forms",
            "audit",
            "notice",
            "feed"
        })
package id.kerani.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
