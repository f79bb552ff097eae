package id.kerani.customer;

import org.jspecify.annotations.Nullable;

/** An address as somebody typed it; every part may be missing. */
public record NewAddress(
        @Nullable String street,
        @Nullable String district,
        @Nullable String city,
        @Nullable String province,
        @Nullable String postalCode) {

    boolean isEmpty() {
        return blank(street) && blank(district) && blank(city) && blank(province) && blank(postalCode);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
