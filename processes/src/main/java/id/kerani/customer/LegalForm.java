package id.kerani.customer;

/** The legal form of a company in Indonesia. */
public enum LegalForm {
    PT,
    CV,
    UD,
    FIRMA,
    KOPERASI,
    YAYASAN,
    OTHER
}
