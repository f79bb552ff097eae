-- Trusted extensions: the owner of a database may create them. Trigrams for search, unaccent for names.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
