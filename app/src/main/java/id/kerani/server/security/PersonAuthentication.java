package id.kerani.server.security;

import id.kerani.access.LoginResult;
import id.kerani.access.Logins;
import id.kerani.staff.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Spring Security's question, asked of the access module. */
@Component
class PersonAuthentication implements AuthenticationProvider {

    private final Logins logins;

    PersonAuthentication(Logins logins) {
        this.logins = logins;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String address = request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        String password = String.valueOf(request.getCredentials());
        return switch (logins.attempt(request.getName(), password, address)) {
            case LoginResult.Accepted accepted -> {
                UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                        accepted.principal(),
                        null,
                        authorities(accepted.person().roles()));
                token.setDetails(request.getDetails());
                yield token;
            }
            case LoginResult.Wrong wrong -> throw new BadCredentialsException("Wrong");
            case LoginResult.Wait wait -> throw new TooManyAttempts(wait.time());
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    static Collection<GrantedAuthority> authorities(Set<Role> roles) {
        return List.copyOf(roles.stream()
                .sorted()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    }
}
