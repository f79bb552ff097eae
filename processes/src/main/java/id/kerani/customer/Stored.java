package id.kerani.customer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How domain values lie in columns. */
final class Stored {

    private Stored() {}

    @Converter(autoApply = true)
    static class TaxNumbers implements AttributeConverter<TaxNumber, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable TaxNumber value) {
            return map(value, TaxNumber::digits);
        }

        @Override
        public @Nullable TaxNumber convertToEntityAttribute(@Nullable String column) {
            return map(column, TaxNumber::new);
        }
    }

    @Converter(autoApply = true)
    static class NationalIds implements AttributeConverter<NationalId, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable NationalId value) {
            return map(value, NationalId::digits);
        }

        @Override
        public @Nullable NationalId convertToEntityAttribute(@Nullable String column) {
            return map(column, NationalId::new);
        }
    }

    @Converter(autoApply = true)
    static class PhoneNumbers implements AttributeConverter<PhoneNumber, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable PhoneNumber value) {
            return map(value, PhoneNumber::e164);
        }

        @Override
        public @Nullable PhoneNumber convertToEntityAttribute(@Nullable String column) {
            return map(column, PhoneNumber::new);
        }
    }

    @Converter(autoApply = true)
    static class EmailAddresses implements AttributeConverter<EmailAddress, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable EmailAddress value) {
            return map(value, EmailAddress::value);
        }

        @Override
        public @Nullable EmailAddress convertToEntityAttribute(@Nullable String column) {
            return map(column, EmailAddress::new);
        }
    }

    private static <A, B> @Nullable B map(@Nullable A value, Function<A, B> mapping) {
        return value == null ? null : mapping.apply(value);
    }
}
