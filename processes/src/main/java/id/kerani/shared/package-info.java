/** Values that every capability speaks: ids, money, actors, refusals, texts. No beans, no state. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package id.kerani.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
