/**
 * What a person is asked: form definitions in the form-js JSON schema, their conditions, values, validation and texts.
 * Plain Java; knows nothing of processes, screens or storage.
 */
@NullMarked
package id.kerani.forms;

import org.jspecify.annotations.NullMarked;
