package id.kerani.server.security;

import id.kerani.shared.Texts;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers in words what Tomcat turns away before any of our own code sees it, for instance an address with an encoded
 * slash; its own page is bare and in one language.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(InWords.class.getName());
            }
        });
    }

    /** Made by Tomcat, so public with a constructor without arguments. */
    public static class InWords extends ErrorReportValve {

        private static final Logger log = LoggerFactory.getLogger(InWords.class);

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(PlainPage.of(
                            "access.unreadable.title", "access.unreadable.text", Texts.supported(request.getLocale())));
                    response.finishResponse();
                }
            } catch (IOException e) {
                log.debug("The answer could not be sent", e);
            }
        }
    }
}
