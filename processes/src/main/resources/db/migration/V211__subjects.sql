-- Whom or what work is about, each writing once: a search looks here and not at every item. The key is made by the
-- program (small letters, no accents, no punctuation, old spellings in today's); words are the key's, and all of them
-- written together.
create table work_subject (
    id    bigint       not null,
    about varchar(200) not null,
    key   varchar(400) not null,
    words tsvector     not null,
    constraint work_subject_pk primary key (id)
);
create index work_subject_words_ix on work_subject using gin (words) with (fastupdate = off);

-- The words themselves: a typing error is looked for among them, and there are far fewer than subjects.
create table work_word (
    word varchar(60) collate "C" not null,
    constraint work_word_pk primary key (word)
);
create index work_word_alike_ix on work_word using gin (word gin_trgm_ops) with (fastupdate = off);

-- What is there already, as nearly as SQL can make the keys.
insert into work_subject (id, about, key, words)
select hashtextextended(about, 0), about, key, array_to_tsvector(
        string_to_array(key, ' ') || case when position(' ' in key) > 0 then replace(key, ' ', '') else null end)
from (
    select about, replace(replace(replace(btrim(regexp_replace(lower(regexp_replace(
            regexp_replace(about, '[''’`]', '', 'g'), '[.]', ' ', 'g')), '[^[:alnum:]]+', ' ', 'g')),
            'oe', 'u'), 'dj', 'j'), 'tj', 'c') as key
    from (select about from case_file union select about from work_item) everything) keyed
where key <> ''
on conflict do nothing;
insert into work_word (word)
select distinct word from work_subject, unnest(string_to_array(key, ' ')) word where length(word) between 3 and 60
on conflict do nothing;

-- A case's number is found by its beginning or by its end.
create index case_file_number_start_ix on case_file (number varchar_pattern_ops);
create index case_file_number_end_ix on case_file (reverse(number) varchar_pattern_ops);
