@org.jspecify.annotations.NullMarked
package id.kerani.server.watch;
