package id.kerani.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import id.kerani.customer.ApplicationRejected;
import id.kerani.customer.FieldProblem;
import id.kerani.customer.NewApplication;
import id.kerani.customer.Receipt;
import id.kerani.customer.Registrations;
import id.kerani.document.Documents;
import id.kerani.forms.FormDefinition;
import id.kerani.forms.FormProblem;
import id.kerani.forms.FormValues;
import id.kerani.forms.UnreadableValues;
import id.kerani.shared.Actor;
import id.kerani.shared.Refusal;
import id.kerani.shared.Texts;
import id.kerani.worklist.CaseId;
import id.kerani.worklist.Cases;
import id.kerani.worklist.WorkItem;
import id.kerani.worklist.WorkItemId;
import id.kerani.worklist.WorkList;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Bad input at the services, however it got there: each kind is refused in the words that people read, in both languages,
 * and leaves nothing behind. The list is docs/bad-input.md.
 */
@EndToEnd
class BadInputIT {

    private final Office office;
    private final Books books;
    private final Registrations registrations;
    private final WorkList workList;
    private final Cases cases;
    private final Documents documents;

    BadInputIT(
            @Autowired Office office,
            @Autowired Books books,
            @Autowired Registrations registrations,
            @Autowired WorkList workList,
            @Autowired Cases cases,
            @Autowired Documents documents) {
        this.office = office;
        this.books = books;
        this.registrations = registrations;
        this.workList = workList;
        this.cases = cases;
        this.documents = documents;
    }

    static List<Arguments> applications() {
        Answers good = Answers.ofAPerson();
        return List.of(
                bad(
                        good.with("phone", "12"),
                        "phone",
                        "This phone number cannot be right. Example: 0812-3456-7890",
                        "Nomor telepon ini tidak mungkin. Contoh: 0812-3456-7890"),
                bad(
                        good.with("taxNumber", "12.345.678"),
                        "taxNumber",
                        "An NPWP has 15 or 16 digits; this has 8.",
                        "NPWP terdiri dari 15 atau 16 angka; ini 8 angka."),
                bad(
                        good.with("nationalId", "647201010190000"),
                        "nationalId",
                        "A NIK has 16 digits; this has 15.",
                        "NIK terdiri dari 16 angka; ini 15 angka."),
                bad(
                        good.with("name", "<img src=x onerror=alert(1)>"),
                        "name",
                        "The signs < and > cannot be used here.",
                        "Tanda < dan > tidak boleh dipakai di sini."),
                bad(
                        good.with("name", "a".repeat(121)),
                        "name",
                        "Too long: at most 120 characters.",
                        "Terlalu panjang: paling banyak 120 huruf."),
                bad(
                        good.with("email", "siti di warung"),
                        "email",
                        "This is not a mail address. Example: siti@example.com",
                        "Ini bukan alamat surel. Contoh: siti@example.com"),
                bad(
                        good.with("consent", false),
                        "consent",
                        "We may only keep these data with consent.",
                        "Kami hanya boleh menyimpan data ini dengan persetujuan."),
                bad(
                        good.with("wantedCredit", -1),
                        "wantedCredit",
                        "A credit cannot be less than zero.",
                        "Kredit tidak boleh kurang dari nol."),
                bad(
                        good.with("wantedCredit", "100000000001"),
                        "wantedCredit",
                        "A credit is at most Rp 100,000,000,000.",
                        "Kredit paling banyak Rp 100.000.000.000."),
                bad(
                        good.with("wantedCredit", "1500000.5"),
                        "wantedCredit",
                        "Enter the credit in whole rupiah.",
                        "Isi kredit dalam rupiah bulat."),
                bad(
                        good.with("wantedTermDays", 91),
                        "wantedTermDays",
                        "A payment term has 0 to 90 days.",
                        "Tempo pembayaran 0 sampai 90 hari."),
                bad(
                        good.with("tradingSince", LocalDate.now().plusDays(3).toString()),
                        "tradingSince",
                        "The start of the business cannot be in the future.",
                        "Tanggal mulai usaha tidak boleh di masa depan."),
                bad(
                        good.with("tradingSince", "2024-02-30"),
                        "tradingSince",
                        "This is not a date.",
                        "Ini bukan tanggal."),
                bad(
                        good.with("kind", "GHOST"),
                        "kind",
                        "“GHOST” is neither person nor company.",
                        "“GHOST” bukan perorangan atau perusahaan."),
                bad(
                        good.with(
                                "address", Map.of("street", "Jl. Mawar 1", "city", "Samarinda", "postalCode", "7511")),
                        "address.postalCode",
                        "A postal code has 5 digits.",
                        "Kode pos terdiri dari 5 angka."),
                bad(
                        good.with(
                                "papers",
                                List.of(Map.of("documentId", UUID.randomUUID().toString()))),
                        "papers",
                        "The attached papers are no longer there. Attach them again.",
                        "Berkas yang dilampirkan tidak ditemukan lagi. Lampirkan sekali lagi."));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("applications")
    void anApplicationIsRefusedByItsField(Answers answers, String path, String english, String indonesian) {
        books.unchangedBy(() -> {
            ApplicationRejected rejected =
                    catchThrowableOfType(ApplicationRejected.class, () -> apply(UUID.randomUUID(), answers));
            assertThat(rejected).isNotNull();
            assertThat(rejected.problems()).extracting(FieldProblem::path).containsExactly(path);
            FieldProblem problem = rejected.problems().getFirst();
            assertThat(problem.text(Texts.ENGLISH)).isEqualTo(english);
            assertThat(problem.text(Texts.INDONESIAN)).isEqualTo(indonesian);
        });
    }

    @Test
    void anApplicationSentTwiceIsReceivedOnce() throws Exception {
        UUID key = UUID.randomUUID();
        Answers answers = Answers.ofAPerson();
        Receipt first = apply(key, answers);
        books.unchangedBy(() -> assertThat(apply(key, answers)).isEqualTo(first));
        books.unchangedBy(() -> {
            ApplicationRejected rejected = catchThrowableOfType(
                    ApplicationRejected.class, () -> apply(key, answers.with("phone", "081250001111")));
            assertThat(rejected.problems().getFirst().text(Texts.ENGLISH))
                    .startsWith("Another application was already sent");
            assertThat(rejected.problems().getFirst().text(Texts.INDONESIAN))
                    .startsWith("Permohonan lain sudah dikirim");
        });
    }

    @Test
    void papersAreWhatTheySayAndNotTooLarge() {
        byte[] program = "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.US_ASCII);
        refused(
                () -> documents.store("ktp.pdf", program, Actor.visitor("Siti")),
                "This kind of file is not accepted. Use a PDF or a picture (JPG, PNG, WebP, TIFF).",
                "Jenis berkas ini tidak diterima. Pakai PDF atau foto (JPG, PNG, WebP, TIFF).");
        byte[] large = new byte[Documents.MAX_BYTES + 1];
        refused(
                () -> documents.store("ktp.pdf", large, Actor.visitor("Siti")),
                "This file is too large: at most 25 MB.",
                "Berkas ini terlalu besar: paling banyak 25 MB.");
        refused(
                () -> documents.store("ktp.pdf", new byte[0], Actor.visitor("Siti")),
                "This file is empty. Choose another one.",
                "Berkas ini kosong. Pilih berkas lain.");
    }

    @Test
    void aTaskIsRefusedToThoseItIsNotFor() throws Exception {
        Colleague first = office.clerk("Rina Wati", "credit");
        Colleague second = office.clerk("Agus Salim", "credit");
        Colleague stranger = office.clerk("Joko Susilo", "front-office");
        WorkItem item = decision();
        refused(
                () -> workList.claim(item.id(), stranger.actor()),
                "There is no such task for you. It may belong to a queue you do not work for.",
                "Tugas ini tidak ada untuk Anda. Mungkin milik antrean tempat Anda tidak bertugas.");
        refused(
                () -> workList.open(new WorkItemId(UUID.randomUUID()), first.actor()),
                "There is no such task for you. It may belong to a queue you do not work for.",
                "Tugas ini tidak ada untuk Anda. Mungkin milik antrean tempat Anda tidak bertugas.");
        WorkItem held = workList.claim(item.id(), first.actor());
        refused(
                () -> workList.claim(item.id(), second.actor()),
                "Rina Wati has just taken this task. Nothing of yours was changed; choose another one.",
                "Rina Wati baru saja mengambil tugas ini. Tidak ada data Anda yang berubah; pilih tugas lain.");
        refused(
                () -> workList.complete(held.id(), held.version(), accept(), second.actor()),
                "Rina Wati holds this task. Ask for it to be handed over.",
                "Tugas ini dipegang Rina Wati. Mintalah agar diserahkan kepada Anda.");
        refused(
                () -> workList.complete(held.id(), held.version() - 1, accept(), first.actor()),
                "This task has changed since you opened it. Reload it, then check what you typed and send it again.",
                "Tugas ini berubah sejak Anda membukanya. Muat ulang, periksa lagi isian Anda, lalu kirim kembali.");
    }

    @Test
    void aTasksFormIsCheckedOnTheServer() throws Exception {
        Colleague clerk = office.clerk("Rina Wati", "credit");
        WorkItem item = workList.claim(decision().id(), clerk.actor());
        rejected(item, clerk, decided("limit", "banyak"), "limit", "This must be a number.", "Harus berupa angka.");
        rejected(item, clerk, decided("limit", -5), "limit", "At least 0.", "Paling sedikit 0.");
        rejected(
                item,
                clerk,
                decided("decision", "maybe"),
                "decision",
                "This choice is not available. Choose from the list.",
                "Pilihan ini tidak tersedia. Pilih dari daftar.");
        rejected(
                item,
                clerk,
                decided("comment", "x".repeat(2001)),
                "comment",
                "Too long, at most 2,000 characters.",
                "Terlalu panjang, paling banyak 2.000 karakter.");
        rejected(item, clerk, decided("paymentTermDays", null), "paymentTermDays", "This is required.", "Wajib diisi.");
    }

    @Test
    void whatIsOnlyToReadOrHiddenCannotBeSentAlong() throws Exception {
        Colleague clerk = office.clerk("Rina Wati", "credit");
        WorkItem item = workList.claim(decision().id(), clerk.actor());
        Map<String, Object> values = new HashMap<>(decided("limit", 5_000_000).asMap());
        values.put("name", "PT Orang Lain");
        values.put("requestedCredit", 1);
        values.put("reason", "hidden while the answer is accept");
        values.put("approved", true);
        workList.complete(item.id(), item.version(), FormValues.of(values), clerk.actor());
        books.settled();
        var registration = registrations.find(item.caseId()).orElseThrow();
        assertThat(registration.applicant().name()).isEqualTo(item.about());
        assertThat(registration.wantedCredit().amount()).isEqualByComparingTo("40000000");
        assertThat(registration.endReason()).isEmpty();
        assertThat(registration.approvedBy()).isNull();
    }

    @Test
    void brokenJsonIsNamed() {
        UnreadableValues unreadable =
                catchThrowableOfType(UnreadableValues.class, () -> FormValues.fromJson("{\"a\": 1,"));
        assertThat(unreadable.problem().message(Texts.ENGLISH)).isEqualTo("What was sent cannot be read.");
        assertThat(unreadable.problem().message(Texts.INDONESIAN)).isEqualTo("Kiriman tidak terbaca.");
        FormProblem broken = FormDefinition.parse("{\"type\": \"default\",\n  \"components\": [")
                .problems()
                .getFirst();
        assertThat(broken.message(Texts.ENGLISH)).startsWith("Broken JSON in line 2");
        assertThat(broken.message(Texts.INDONESIAN)).startsWith("JSON rusak di baris 2");
    }

    private void rejected(
            WorkItem item, Colleague clerk, FormValues values, String path, String english, String indonesian) {
        books.unchangedBy(() -> {
            WorkList.FormRejected rejected = catchThrowableOfType(
                    WorkList.FormRejected.class,
                    () -> workList.complete(item.id(), item.version(), values, clerk.actor()));
            assertThat(rejected).isNotNull();
            assertThat(rejected.problems()).extracting(FormProblem::path).containsExactly(path);
            assertThat(rejected.problems().getFirst().message(Texts.ENGLISH)).isEqualTo(english);
            assertThat(rejected.problems().getFirst().message(Texts.INDONESIAN)).isEqualTo(indonesian);
        });
    }

    private void refused(ThrowingCallable call, String english, String indonesian) {
        books.unchangedBy(() -> {
            Refusal refusal = catchThrowableOfType(Refusal.class, call);
            assertThat(refusal).isNotNull();
            assertThat(refusal.text(Texts.ENGLISH)).isEqualTo(english);
            assertThat(refusal.text(Texts.INDONESIAN)).isEqualTo(indonesian);
        });
    }

    /** A yellow application's task that waits in the queue. */
    private WorkItem decision() throws Exception {
        CaseId id = apply(UUID.randomUUID(), Answers.ofSomebodyWhoWantsCredit()).id();
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> cases.waiting(id), items -> items.size() == 1)
                .getFirst();
    }

    private static FormValues accept() {
        return decided("limit", 5_000_000);
    }

    private static FormValues decided(String key, @Nullable Object value) {
        Map<String, @Nullable Object> values = new HashMap<>(
                Map.of("decision", "accept", "limit", 5_000_000, "paymentTermDays", 14, "priceGroup", "RETAIL_A"));
        values.put(key, value);
        return FormValues.of(values);
    }

    private Receipt apply(UUID key, Answers answers) throws ApplicationRejected, Refusal {
        return registrations.apply(
                new NewApplication(key, "web", Texts.INDONESIAN, answers.read()), Actor.visitor(answers.text("name")));
    }

    private static Arguments bad(Answers answers, String path, String english, String indonesian) {
        return Arguments.of(answers, path, english, indonesian);
    }
}
