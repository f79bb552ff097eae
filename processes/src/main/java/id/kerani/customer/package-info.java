/** Customers: their registration from application to active account, their contacts and their terms. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "staff",
            "company",
            "audit",
            "document",
            "notice",
            "engine",
            "worklist",
            "forms"
        })
package id.kerani.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
