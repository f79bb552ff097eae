package id.kerani.server.security;

import id.kerani.access.Logins;
import id.kerani.access.SignedIn;
import id.kerani.shared.Texts;
import id.kerani.staff.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether the session's person may still be here and with which roles: somebody deactivated is out
 * with their next click on every node, a role given or taken counts at once.
 */
class SessionCheck extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(SessionCheck.class);

    private final Logins logins;

    SessionCheck(Logins logins) {
        this.logins = logins;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityConfiguration.isFile(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.getContext();
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn principal) {
            Optional<Set<Role>> roles;
            try {
                roles = logins.rolesOf(principal);
            } catch (DataAccessException | TransactionException e) {
                log.error("The database did not answer", e);
                unavailable(request, response);
                return;
            }
            if (roles.isEmpty()) {
                end(request);
            } else {
                refresh(context, authentication, principal, roles.get());
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static void refresh(
            SecurityContext context, Authentication authentication, SignedIn principal, Set<Role> roles) {
        Collection<GrantedAuthority> authorities = PersonAuthentication.authorities(roles);
        if (!authorities.equals(authentication.getAuthorities())) {
            UsernamePasswordAuthenticationToken token =
                    UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
            token.setDetails(authentication.getDetails());
            // The session holds this very context.
            context.setAuthentication(token);
        }
    }

    /** 503: an open page waits and sends again what it wanted, a new one is told in words. */
    private static void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Texts.supported(request.getLocale());
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PlainPage.of("access.unavailable.title", "access.unavailable.text", locale));
    }
}
