package id.kerani.crash;

import java.util.LinkedHashMap;
import java.util.Map;

/** The people of the crash test and the team of each. */
final class Workers {

    /** Who takes applications in; works on nothing else. */
    static final String CLERK = "crash-clerk";

    static final Map<String, String> TEAM_OF = teams();

    private Workers() {}

    private static Map<String, String> teams() {
        Map<String, String> teams = new LinkedHashMap<>();
        teams.put(CLERK, "front-office");
        teams.put("crash-front", "front-office");
        teams.put("crash-credit-1", "credit");
        teams.put("crash-credit-2", "credit");
        teams.put("crash-operations-1", "operations");
        teams.put("crash-operations-2", "operations");
        return teams;
    }
}
