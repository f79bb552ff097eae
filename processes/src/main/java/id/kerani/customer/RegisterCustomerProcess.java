package id.kerani.customer;

import id.kerani.shared.ProcessVariable;

/** Names that the model {@code register-customer} and its tables use. Nobody else writes them. */
final class RegisterCustomerProcess {

    static final String KEY = "register-customer";

    /** Interrupts the process wherever it stands. */
    static final String MESSAGE_CANCELLED = "registration-cancelled";

    /** Raised when the same customer was registered between comparison and opening. */
    static final String ERROR_KNOWN_MEANWHILE = "customer.knownMeanwhile";

    static final String TASK_DECIDE = "Task_DecideApplication";

    static final String END_ACTIVE = "EndEvent_CustomerActive";
    static final String END_ATTACHED = "EndEvent_ApplicationAttached";
    static final String END_REFUSED = "EndEvent_ApplicationRefused";
    static final String END_CANCELLED = "EndEvent_ApplicationCancelled";

    /** {@code none}, {@code possible} or {@code certain}. */
    static final ProcessVariable<String> DUPLICATE_RESULT = ProcessVariable.text("duplicateResult");

    /** {@code new}, {@code link} or {@code merge}. */
    static final ProcessVariable<String> RESOLUTION = ProcessVariable.text("resolution");

    /** What the tables ask about: {@code PERSON} or {@code COMPANY}. */
    static final ProcessVariable<String> PARTY_KIND = ProcessVariable.text("partyKind");

    /** Whole rupiah. */
    static final ProcessVariable<Long> WANTED_CREDIT = new ProcessVariable<>("wantedCredit", Long.class);

    static final ProcessVariable<Long> WANTED_TERM_DAYS = new ProcessVariable<>("wantedTermDays", Long.class);

    /** Whole months the business runs, -1 when nobody said. */
    static final ProcessVariable<Long> TRADING_MONTHS = new ProcessVariable<>("tradingMonths", Long.class);

    static final ProcessVariable<Boolean> HAS_TAX_NUMBER = ProcessVariable.flag("hasTaxNumber");
    static final ProcessVariable<Long> PAPER_COUNT = new ProcessVariable<>("paperCount", Long.class);
    static final ProcessVariable<Boolean> ADDRESS_COMPLETE = ProcessVariable.flag("addressComplete");

    /** Whether it resembles a customer who is blocked or was refused. */
    static final ProcessVariable<Boolean> LIKE_BLOCKED = ProcessVariable.flag("likeBlockedCustomer");

    /** What the risk table answers: {@code <levels>|<reasons>}, both separated by commas. */
    static final ProcessVariable<String> RISK_SCORE = ProcessVariable.text("riskScore");

    /** {@code green}, {@code yellow} or {@code red}. */
    static final ProcessVariable<String> RISK_LEVEL = ProcessVariable.text("riskLevel");

    /** What the terms table answers: {@code <limit>|<days>|<price group>}. */
    static final ProcessVariable<String> TERMS_PROPOSAL = ProcessVariable.text("termsProposal");

    /** Whole rupiah, as proposed or decided. */
    static final ProcessVariable<Long> CREDIT_LIMIT = new ProcessVariable<>("creditLimit", Long.class);

    /** {@code accept} or {@code refuse}. */
    static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    static final ProcessVariable<Boolean> SECOND_APPROVAL = ProcessVariable.flag("secondApprovalNeeded");

    /** {@code approve}, {@code sendBack} or {@code refuse}. */
    static final ProcessVariable<String> APPROVAL = ProcessVariable.text("approval");

    private RegisterCustomerProcess() {}
}
