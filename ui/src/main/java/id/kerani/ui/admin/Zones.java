package id.kerani.ui.admin;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Choosing a time zone: Indonesia's three by the names people use, the others by their international ones. */
public final class Zones {

    private static final Map<String, String> INDONESIAN = Map.of(
            "Asia/Jakarta", "WIB (Jakarta)",
            "Asia/Makassar", "WITA (Makassar, Samarinda)",
            "Asia/Jayapura", "WIT (Jayapura)");

    private Zones() {}

    public static ComboBox<String> field() {
        List<String> zones = new ArrayList<>(List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"));
        for (String zone : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")
                    && !zones.contains(zone)) {
                zones.add(zone);
            }
        }
        ComboBox<String> field = new ComboBox<>();
        field.setLabel(field.getTranslation("ui.company.zone"));
        field.setItems(zones);
        field.setItemLabelGenerator(zone -> INDONESIAN.getOrDefault(zone, zone.replace('_', ' ')));
        field.setRequired(true);
        return field;
    }

    /** The zone of a field's value; Makassar's when it was emptied. */
    public static ZoneId of(@Nullable String value) {
        try {
            return ZoneId.of(value == null ? "Asia/Makassar" : value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a time zone: " + value, e);
        }
    }
}
