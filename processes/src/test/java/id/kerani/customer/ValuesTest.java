package id.kerani.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"01.234.567.8-901.234", "012345678901234", "0012345678901234", "0012 3456 7890 1234"})
    void readsTaxNumbersOfBothLengthsAsOne(String text) {
        assertThat(TaxNumber.read(text)).contains(new TaxNumber("0012345678901234"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01234567890123", "01234567890123456", "01234567890123A", "٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥"})
    void refusesWhatIsNoTaxNumber(String text) {
        assertThat(TaxNumber.read(text)).isEmpty();
    }

    @Test
    void showsAnIdentityNumberMasked() {
        NationalId id = NationalId.read("6472 0101 0190 0007").orElseThrow();
        assertThat(id.digits()).isEqualTo("6472010101900007");
        assertThat(id).hasToString("6472 •••• •••• ••07");
        assertThat(new TaxNumber("0123456789012345")).hasToString("0123 4567 8901 2345");
        assertThat(NationalId.read("647201010190007")).isEmpty();
        assertThatThrownBy(() -> new NationalId("1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0812-3456-7890, +6281234567890",
        "+62 812 3456 7890, +6281234567890",
        "(0541) 741234, +62541741234",
        "+1 650 253 0000, +16502530000"
    })
    void readsPhoneNumbersAsPeopleWriteThem(String text, String e164) {
        assertThat(PhoneNumber.read(text)).contains(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0812", "telepon", "0812345678901234567890", "0812-3456-7890 ext. 5", "<script>"})
    void refusesWhatCannotBeDialled(String text) {
        assertThat(PhoneNumber.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"siti@example.com", " SITI.Aminah+toko@Mail.Example.co.id ", "a@b.id"})
    void readsMailAddresses(String text) {
        assertThat(EmailAddress.read(text))
                .map(EmailAddress::value)
                .contains(text.strip().toLowerCase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "siti",
                "siti@",
                "@example.com",
                "siti@example",
                "si ti@example.com",
                "a@b.com\nBcc: c@d.com",
                "siti..a@example.com",
                "\"x\"@example.com",
                "siti@-example.com"
            })
    void refusesWhatIsNoMailAddress(String text) {
        assertThat(EmailAddress.read(text)).isEmpty();
    }

    @Test
    void cleansTextOfWhatNobodySees() {
        assertThat(Cleaned.line("  Siti\u00a0\t Aminah\u200b\u202e\u0007 ")).isEqualTo("Siti Aminah");
        assertThat(Cleaned.line("Cafe\u0301")).isEqualTo("Café");
        assertThat(Cleaned.lines("a\r\nb\u0000\n\n\n\nc ")).isEqualTo("a\nb\n\nc");
        assertThat(Cleaned.hasMarkup("<b>Toko</b>")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PT. Maju Jaya Tbk, maju jaya",
        "P.T. Maju Jaya, maju jaya",
        "CV Maju-Jaya, maju jaya",
        "Toko Hj. Siti Nurhaliza, siti nurhaliza",
        "UD Soekarno & Anak, sukarno anak",
        "Warung Djoko Tjandra, joko candra",
        "Café Mahakam, cafe mahakam",
        "Toko Ibu, toko ibu"
    })
    void comparesNamesByWhatTheyTell(String name, String key) {
        assertThat(ComparisonKey.ofName(name)).isEqualTo(key);
    }

    @Test
    void comparesAddressesInOneWriting() {
        Address one =
                new Address("Jalan Gerilya No. 12, Gang 3 RT 05", "Kelurahan Sungai Pinang", "Kota Samarinda", "", "");
        Address other = new Address("Jl.Gerilya 12 Gg. 3 RT.05", "Kel. Sungai Pinang", "Samarinda", "", "75117");
        assertThat(ComparisonKey.ofAddress(one)).isEqualTo(ComparisonKey.ofAddress(other));
    }

    @Test
    void findsTheWordsOfASearch() {
        assertThat(Accounts.words("0812-3456 7890")).containsExactly("081234567890");
        assertThat(Accounts.words("CUS-2026-00007")).containsExactly("cus-2026-00007");
        assertThat(Accounts.words("  Toko  Siti%_ ")).containsExactly("toko", "siti");
        assertThat(Accounts.words("")).isEmpty();
    }

    @Test
    void readsWhatTheTablesAnswer() {
        assertThat(TableAnswers.risk("|")).isEqualTo(new TableAnswers.Risk(RiskLevel.GREEN, java.util.List.of()));
        assertThat(TableAnswers.risk("yellow,red|a,b").level()).isEqualTo(RiskLevel.RED);
        assertThat(TableAnswers.risk("yellow|a").reasons()).containsExactly("a");
        assertThat(TableAnswers.terms("12000000|14|RETAIL_B").paymentTermDays()).isEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blue|a", "red", "red|not a word"})
    void saysWhenTheRiskTableAnswersNonsense(String answer) {
        assertThatThrownBy(() -> TableAnswers.risk(answer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("score-customer-risk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1|2", "x|14|RETAIL_B", "1|14|CHEAP", "-1|14|RETAIL_A", "1|400|RETAIL_A", "1|1.5|RETAIL_A"})
    void saysWhenTheTermsTableAnswersNonsense(String answer) {
        assertThatThrownBy(() -> TableAnswers.terms(answer))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("determine-credit-terms");
    }
}
