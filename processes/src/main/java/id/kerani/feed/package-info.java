/** Short messages between the nodes, sent after commit and in batches, through PostgreSQL's NOTIFY. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package id.kerani.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
