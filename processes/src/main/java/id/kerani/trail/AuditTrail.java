package id.kerani.trail;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.kerani.audit.AuditEntry;
import id.kerani.audit.AuditLog;
import id.kerani.audit.AuditQuery;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.staff.Rights;
import id.kerani.staff.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** The readable record, for managers and administrators. */
@Service
public class AuditTrail {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditLog log;
    private final Rights rights;

    AuditTrail(AuditLog log, Rights rights) {
        this.log = log;
        this.rights = rights;
    }

    /**
     * One page, newest first.
     *
     * @throws Refusal {@code staff.notAllowed} for all but managers and administrators
     */
    public List<TrailLine> page(AuditQuery query, Actor actor) throws Refusal {
        rights.require(actor, Role.MANAGER, Role.ADMINISTRATOR);
        return log.find(query, TrailWords.plainFields()).stream()
                .map(TrailLine::new)
                .toList();
    }

    /**
     * All that the query finds as CSV (UTF-8, with a mark that spreadsheets look for), page by page: never whole in memory.
     *
     * @throws Refusal as {@link #page}; nothing was written then
     */
    public void export(AuditQuery query, Actor actor, Locale locale, ZoneId zone, OutputStream out)
            throws Refusal, IOException {
        List<TrailLine> lines = page(query.after(null), actor);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().build(text);
        try {
            csv.writeRecord(TrailWords.headings(locale));
            while (!lines.isEmpty()) {
                for (TrailLine line : lines) {
                    csv.writeRecord(record(line, locale, zone));
                }
                lines = lines.size() < query.size()
                        ? List.of()
                        : page(query.after(lines.getLast().place()), actor);
            }
            csv.flush();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static List<String> record(TrailLine line, Locale locale, ZoneId zone) {
        AuditEntry entry = line.entry();
        return List.of(
                MOMENT.format(entry.at().atZone(zone)),
                harmless(entry.actor().name()),
                line.way(locale),
                line.action(locale),
                line.subject(locale),
                entry.subjectId(),
                harmless(line.values(true, locale)),
                harmless(line.values(false, locale)));
    }

    /** A spreadsheet takes what begins like this for a formula and would run what a visitor typed as a name. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
