package id.kerani.server.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import id.kerani.access.Logins;
import id.kerani.ui.login.LoginView;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * Everything behind the login but what says otherwise. Sessions get a new id at login and requests carry a token against
 * forgery: Spring Security's and Vaadin's own defaults.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /**
     * Vaadin's client starts scripts from its page and evaluates what the server sends, so scripts may be inline and
     * evaluated; all else comes from this server only, and nobody frames the pages but this server.
     */
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, PersonAuthentication people, Logins logins, RequestUtil vaadinRequests) {
        // One provider and no parent behind it: a second look would count a failure twice.
        http.authenticationManager(new ProviderManager(people));
        http.addFilterAfter(new SessionCheck(logins), SecurityContextHolderFilter.class);
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/kerani/**", "/lumo/**", "/health", "/metrics", "/error")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll());
        // Named here as well: left to Vaadin alone, Spring would make a login page of its own before Vaadin is asked.
        http.formLogin(form -> form.loginPage("/login").failureHandler(failures()));
        // Vaadin would let a login pass without a token; its own requests carry tokens of its own.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest));
        http.exceptionHandling(refused -> refused.defaultAccessDeniedHandlerFor(
                (request, response, denied) -> response.sendRedirect(request.getContextPath() + "/login?again"),
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login")));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(self), geolocation=(), microphone=()"))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(SecurityConfiguration::isFile), new CacheControlHeadersWriter()))
                // Vaadin's servlet sends its pages past the place where Spring would add headers at the end.
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <T extends HeaderWriterFilter> T postProcess(T filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                }));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class)
                .enableCsrfConfiguration(false)
                // An address that no view has meets our own page that says so, not an empty refusal.
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        return http.build();
    }

    /** Files of the product itself, the same for everybody; browsers may keep them. */
    static boolean isFile(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/VAADIN/build/") || path.startsWith("/kerani/") || path.startsWith("/lumo/");
    }

    private static AuthenticationFailureHandler failures() {
        return (request, response, failure) -> {
            String query = failure instanceof TooManyAttempts slow
                    ? "?wait=" + Math.max(1, slow.waitTime().toSeconds())
                    : "?error";
            response.sendRedirect(request.getContextPath() + "/login" + query);
        };
    }
}
