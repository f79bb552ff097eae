package id.kerani.feed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Connections of the feed's own, outside the pool, because LISTEN lives as long as its session. Beside a PgBouncer in
 * transaction mode {@code kerani.feed.url} names the database directly.
 */
@Component
class FeedConnection {

    private final ObjectProvider<JdbcConnectionDetails> details;
    private final String directUrl;

    FeedConnection(ObjectProvider<JdbcConnectionDetails> details, @Value("${kerani.feed.url:}") String directUrl) {
        this.details = details;
        this.directUrl = directUrl;
    }

    Connection open() throws SQLException {
        JdbcConnectionDetails database = details.getObject();
        var properties = new Properties();
        if (database.getUsername() != null) {
            properties.setProperty("user", database.getUsername());
        }
        if (database.getPassword() != null) {
            properties.setProperty("password", database.getPassword());
        }
        properties.setProperty("ApplicationName", "kerani-feed");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(directUrl.isBlank() ? database.getJdbcUrl() : directUrl, properties);
    }
}
