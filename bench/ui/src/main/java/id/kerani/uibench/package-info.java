/**
 * Measures the screens under load: simulated browsers work the inbox of a real server over HTTP. Run by {@code ./kerani
 * bench ui}; see {@code docs/findings.md}.
 *
 * <p>{@link id.kerani.uibench.UiDoor} runs inside the server under test, everything else beside it.
 */
@org.jspecify.annotations.NullMarked
package id.kerani.uibench;
