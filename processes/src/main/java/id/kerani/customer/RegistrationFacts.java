package id.kerani.customer;

import id.kerani.shared.Texts;
import id.kerani.worklist.CaseFacts;
import id.kerani.worklist.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one needs to know of an application beside the form. */
@Component
class RegistrationFacts implements CaseFacts {

    private final Applications applications;
    private final Customers customers;

    RegistrationFacts(Applications applications, Customers customers) {
        this.applications = applications;
        this.customers = customers;
    }

    @Override
    public String processKey() {
        return RegisterCustomerProcess.KEY;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fact> facts(CaseId id, Locale locale) {
        return applications
                .findById(id.value())
                .map(application -> facts(application.snapshot(), locale))
                .orElse(List.of());
    }

    private List<Fact> facts(Registration registration, Locale locale) {
        var list = new ArrayList<Fact>();
        Applicant applicant = registration.applicant();
        String form = applicant.legalForm() == null
                ? word("partyKind", applicant.kind(), locale)
                : word("partyKind", applicant.kind(), locale) + ", " + word("legalForm", applicant.legalForm(), locale);
        add(list, "applicant", form, locale);
        add(list, "name", applicant.name(), locale);
        add(list, "tradeName", applicant.tradeName(), locale);
        add(list, "nationalId", applicant.nationalId(), locale);
        add(list, "taxNumber", applicant.taxNumber(), locale);
        add(list, "phone", applicant.phone(), locale);
        add(list, "otherPhone", applicant.otherPhone(), locale);
        add(list, "email", applicant.email(), locale);
        add(list, "address", applicant.address(), locale);
        add(list, "deliveryAddress", applicant.deliveryAddress(), locale);
        add(list, "channel", word("channel", registration.channel(), locale), locale);
        if (registration.wantedCredit().amount().signum() > 0) {
            add(
                    list,
                    "wantedCredit",
                    Texts.get(
                            "customer.creditAndDays",
                            locale,
                            registration.wantedCredit().text(locale),
                            registration.wantedTermDays()),
                    locale);
        }
        RiskLevel risk = registration.risk();
        if (risk != null) {
            add(list, "risk", word("risk", risk, locale), locale);
            for (String reason : registration.riskReasons()) {
                add(list, "riskReason", reason(reason, locale), locale);
            }
        }
        Terms agreed = registration.agreed();
        if (agreed != null) {
            String terms = Texts.get(
                    "customer.creditAndDays", locale, agreed.creditLimit().text(locale), agreed.paymentTermDays());
            add(list, "agreed", terms + ", " + word("priceGroup", agreed.priceGroup(), locale), locale);
        }
        CustomerId customer = registration.customer();
        if (customer != null) {
            customers
                    .findById(customer.value())
                    .ifPresent(account -> add(
                            list,
                            "account",
                            account.number() + " · " + word("accountState", account.state(), locale),
                            locale));
        }
        add(list, "state", word("applicationState", registration.state(), locale), locale);
        add(list, "comment", registration.comment(), locale);
        add(list, "endReason", registration.endReason(), locale);
        return List.copyOf(list);
    }

    /** A reason that a manager added to the table and nobody worded yet is shown as the table has it. */
    private static String reason(String code, Locale locale) {
        String key = "customer.riskReason." + code;
        return Texts.has(key, locale) ? Texts.get(key, locale) : code;
    }

    private static String word(String group, Enum<?> constant, Locale locale) {
        return Texts.get("customer." + group + "." + constant.name(), locale);
    }

    private static void add(List<Fact> list, String name, @Nullable Object value, Locale locale) {
        String text = Objects.toString(value, "");
        if (!text.isEmpty()) {
            list.add(new Fact(Texts.get("customer.fact." + name, locale), text));
        }
    }
}
