package id.kerani.database;

import id.kerani.server.StartConsole;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Says at the terminal that the tables are brought up to date; that can take a while after an update. */
@Component
class MigrationProgress extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        StartConsole.terminal().say("database", "migrating");
    }
}
