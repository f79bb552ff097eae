package id.kerani.customer;

/**
 * What the risk table asks about an application.
 *
 * @param wantedCredit whole rupiah
 * @param tradingMonths whole months, -1 when nobody said
 * @param addressComplete whether the street has a number
 * @param likeBlockedCustomer whether it resembles a customer who is blocked or was refused
 */
record RiskFacts(
        PartyKind kind,
        long wantedCredit,
        long wantedTermDays,
        long tradingMonths,
        boolean hasTaxNumber,
        long paperCount,
        boolean addressComplete,
        boolean likeBlockedCustomer) {}
