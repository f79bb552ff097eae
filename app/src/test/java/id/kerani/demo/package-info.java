@NullMarked
package id.kerani.demo;

import org.jspecify.annotations.NullMarked;
