/** Measurements that print a line {@code name value unit} per figure; none of them is a test. */
@NullMarked
package id.kerani.bench;

import org.jspecify.annotations.NullMarked;
