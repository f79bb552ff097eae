package id.kerani.company;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Running numbers of papers and cases, as people read them out: {@code REG-2026-00093}. */
@Service
public class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of a series, counted from 1 in each year. Without gaps: it belongs to the running transaction and
     * returns to the series when that rolls back; others who want a number of the same series wait until then, so ask for
     * it late.
     *
     * @param prefix 2 to 12 capital letters
     * @param year 2000 to 9999
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String prefix, int year) {
        if (!prefix.matches("[A-Z]{2,12}")) {
            throw new IllegalArgumentException("Not a prefix of a number: " + prefix);
        }
        if (year < 2000 || year > 9999) {
            throw new IllegalArgumentException("Not a year: " + year);
        }
        int number = jdbc.sql("""
                        insert into number_series as s (prefix, year, last) values (?, ?, 1)
                        on conflict (prefix, year) do update set last = s.last + 1
                        returning last""").params(prefix, year).query(Integer.class).single();
        return "%s-%d-%05d".formatted(prefix, year, number);
    }
}
