package id.kerani.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who applied and what became of it: one line of {@code demo/applications.txt}, which explains itself.
 *
 * @param index its place in the file, from 1; numbers of cards and phones are made of it
 * @param ago working time between its arrival and now
 * @param channel a code of the channels
 * @param clerk who took it in, absent for the web
 * @param legalForm {@code P} for a person
 * @param wantedMillions of rupiah
 * @param monthsInBusiness absent when not said
 */
record Story(
        int index,
        String key,
        Duration ago,
        String channel,
        @Nullable DemoPerson clerk,
        String legalForm,
        String name,
        String tradeName,
        String street,
        String district,
        String city,
        String postalCode,
        BigDecimal wantedMillions,
        int wantedDays,
        @Nullable Integer monthsInBusiness,
        List<String> papers,
        Set<String> particulars,
        List<Act> acts) {

    private static final String FILE = "/demo/applications.txt";
    private static final int FIELDS = 14;

    /**
     * Something that somebody does with it.
     *
     * @param after working time since the arrival
     * @param verb what: {@code accept}, {@code refuse} …
     * @param what the rest of the line
     */
    record Act(Duration after, DemoPerson who, String verb, String what) {

        private static Act read(String text) {
            String[] words = text.split(" ", 4);
            return new Act(hours(words[0]), person(words[1]), words[2], words.length > 3 ? words[3].strip() : "");
        }
    }

    /** All stories, oldest first. */
    static List<Story> all() {
        try (InputStream file = Objects.requireNonNull(Story.class.getResourceAsStream(FILE), FILE);
                var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return IntStream.range(0, lines.size())
                    .mapToObj(index -> read(index + 1, lines.get(index)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Story read(int index, String line) {
        List<String> fields =
                Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("A story has " + FIELDS + " fields: " + line);
        }
        String[] channel = fields.get(2).split(" ");
        String city = fields.get(8);
        String[] wish = fields.get(9).split("/");
        String months = fields.get(10);
        return new Story(
                index,
                fields.get(0),
                hours(fields.get(1)),
                channel[0],
                channel.length > 1 ? person(channel[1]) : null,
                fields.get(3),
                fields.get(4),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                city.substring(0, city.lastIndexOf(' ')),
                city.substring(city.lastIndexOf(' ') + 1),
                new BigDecimal(wish[0]),
                wish.length > 1 ? Integer.parseInt(wish[1]) : 0,
                months.equals("-") ? null : Integer.valueOf(months),
                list(fields.get(11), ","),
                Set.copyOf(list(fields.get(12), ",")),
                list(fields.get(13), ";").stream().map(Act::read).toList());
    }

    private static List<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static DemoPerson person(String login) {
        return DemoPerson.ALL.stream()
                .filter(each -> each.login().equals(login))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called " + login));
    }

    private static Duration hours(String text) {
        return Duration.ofSeconds(
                new BigDecimal(text).multiply(BigDecimal.valueOf(3600)).longValueExact());
    }

    boolean isPerson() {
        return legalForm.equals("P");
    }

    boolean has(String particular) {
        return particulars.contains(particular);
    }

    /** The key of the story that this one shares a number with, if it does. */
    @Nullable
    String sharing(String number) {
        return particulars.stream()
                .filter(each -> each.startsWith(number + "@"))
                .map(each -> each.substring(number.length() + 1))
                .findAny()
                .orElse(null);
    }

    /** The name people know. */
    String about() {
        return tradeName.isEmpty() ? name : tradeName;
    }

    /** The number of an identity card that nobody has: place, a birthday, and a running number. */
    String nationalId() {
        String place = city.equals("Balikpapan") ? "647101" : city.equals("Samarinda") ? "647204" : "640302";
        return "%s%02d%02d%02d%04d".formatted(place, 1 + index % 28, 1 + index % 12, 70 + index % 30, 9000 + index);
    }

    /** A company's tax number in its old form of 15 digits, a person's is the identity card's. */
    String taxNumber() {
        return isPerson() ? nationalId() : "02.900.%03d.%d-722.000".formatted(index, index % 10);
    }

    String phone() {
        return "0811-5530-%03d".formatted(index);
    }

    String mail() {
        String box =
                about().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".").replaceAll("^\\.|\\.$", "");
        return box + "@pelanggan.example";
    }
}
