package id.kerani.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The processor time that this program and its PostgreSQL have used. Unlike a rate it hardly depends on what else a
 * machine does meanwhile.
 */
final class Processors {

    private final ProcessHandle postmaster;

    Processors(DataSource dataSource) {
        long backend = JdbcClient.create(dataSource)
                .sql("select pg_backend_pid()")
                .query(Long.class)
                .single();
        postmaster = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    }

    double seconds() {
        var java = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Duration database = Stream.concat(Stream.of(postmaster), postmaster.children())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
        return (java.getProcessCpuTime() + database.toNanos()) / 1e9;
    }
}
