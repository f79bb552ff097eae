/**
 * Toko Mahakam, the sample company of the profile {@code demo}: its people, and a few weeks of history made through the
 * public services as if it had happened. Nothing depends on it.
 */
@ApplicationModule(
        displayName = "Sample company",
        allowedDependencies = {
            "server",
            "ui",
            "shared",
            "staff",
            "company",
            "document",
            "engine",
            "worklist",
            "customer",
            "forms"
        })
@NullMarked
package id.kerani.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
