package id.kerani.customer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A phone number or mail address of a customer, with the application that brought it. */
@Embeddable
record StoredContact(@Enumerated(EnumType.STRING) ContactKind kind, String value, UUID source) {}
