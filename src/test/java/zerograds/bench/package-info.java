/** Benchmarks by JMH: {@code mvn -Pbench test-compile exec:exec}. */
package zerograds.bench;
