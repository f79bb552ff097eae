/** The Vaadin screens. Other modules' beans offer the data; nothing here knows tables or the engine. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package id.kerani.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
