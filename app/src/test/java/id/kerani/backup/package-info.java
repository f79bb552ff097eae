@org.jspecify.annotations.NullMarked
package id.kerani.backup;
