-- Customers and their applications.

create table customer (
    id                uuid           not null,
    version           integer        not null,
    number            varchar(40)    not null,
    kind              varchar(10)    not null,
    name              varchar(120)   not null,
    trade_name        varchar(120)   not null default '',
    legal_form        varchar(12),
    national_id       varchar(16),
    tax_number        varchar(16),
    state             varchar(10)    not null,
    state_reason      varchar(500)   not null default '',
    state_changed_at  timestamptz    not null,
    credit_limit      numeric(19, 4) not null,
    payment_term_days integer        not null,
    price_group       varchar(20)    not null,
    portal            boolean        not null,
    language          varchar(2)     not null,
    opened_at         timestamptz    not null,
    activated_at      timestamptz,
    application_id    uuid           not null,
    -- What names and addresses are compared by, and what the search reads; made by the application, never typed.
    name_key          varchar(200)   not null,
    trade_key         varchar(200)   not null,
    search_text       varchar(1000)  not null,
    constraint customer_pk primary key (id),
    constraint customer_number_key unique (number),
    constraint customer_kind_known check (kind in ('PERSON', 'COMPANY')),
    constraint customer_state_known check (state in ('PENDING', 'ACTIVE', 'BLOCKED', 'REFUSED', 'CLOSED')),
    constraint customer_language_known check (language in ('id', 'en')),
    constraint customer_national_id_form check (national_id ~ '^[0-9]{16}$'),
    constraint customer_tax_number_form check (tax_number ~ '^[0-9]{16}$'),
    constraint customer_credit_not_negative check (credit_limit >= 0),
    constraint customer_term_range check (payment_term_days between 0 and 365)
);
create index customer_name_ix on customer (lower(name), id);
create index customer_name_key_ix on customer using gin (name_key gin_trgm_ops);
create index customer_trade_key_ix on customer using gin (trade_key gin_trgm_ops) where trade_key <> '';
create index customer_search_ix on customer using gin (search_text gin_trgm_ops);
create index customer_tax_ix on customer (tax_number) where tax_number is not null;
create index customer_nik_ix on customer (national_id) where national_id is not null;

-- source: the application that brought it; a merge is undone by taking away what it brought.
create table customer_contact (
    customer_id uuid         not null,
    position    integer      not null,
    kind        varchar(10)  not null,
    value       varchar(200) not null,
    source      uuid         not null,
    constraint customer_contact_pk primary key (customer_id, position),
    constraint customer_contact_customer_fk foreign key (customer_id) references customer (id),
    constraint customer_contact_kind_known check (kind in ('PHONE', 'MAIL'))
);
create index customer_contact_value_ix on customer_contact (value);

create table customer_address (
    customer_id uuid         not null,
    position    integer      not null,
    kind        varchar(10)  not null,
    street      varchar(200) not null,
    district    varchar(80)  not null,
    city        varchar(80)  not null,
    province    varchar(80)  not null,
    postal_code varchar(5)   not null,
    address_key varchar(300) not null,
    source      uuid         not null,
    constraint customer_address_pk primary key (customer_id, position),
    constraint customer_address_customer_fk foreign key (customer_id) references customer (id),
    constraint customer_address_kind_known check (kind in ('MAIN', 'DELIVERY'))
);

create table application (
    id                   uuid           not null,
    version              integer        not null,
    number               varchar(40)    not null,
    -- The caller's key: the same application sent twice is received once.
    request_key          uuid           not null,
    request_hash         varchar(64)       not null,
    channel              varchar(10)    not null,
    language             varchar(2)     not null,
    received_at          timestamptz    not null,
    consent_at           timestamptz    not null,
    requested_by         uuid,
    requested_by_name    varchar(200)   not null,
    kind                 varchar(10)    not null,
    name                 varchar(120)   not null,
    trade_name           varchar(120)   not null,
    legal_form           varchar(12),
    national_id          varchar(16),
    tax_number           varchar(16),
    phone                varchar(20)    not null,
    other_phone          varchar(20),
    email                varchar(200),
    street               varchar(200)   not null,
    district             varchar(80)    not null,
    city                 varchar(80)    not null,
    province             varchar(80)    not null,
    postal_code          varchar(5)     not null,
    delivery_street      varchar(200),
    delivery_district    varchar(80),
    delivery_city        varchar(80),
    delivery_province    varchar(80),
    delivery_postal_code varchar(5),
    wanted_credit        numeric(19, 4) not null,
    wanted_term_days     integer        not null,
    trading_since        date,
    comment              varchar(2000)  not null,
    paper_count          integer        not null,
    state                varchar(12)    not null,
    customer_id          uuid,
    resolution           varchar(10),
    resolved_by          uuid,
    resolved_by_name     varchar(200),
    risk                 varchar(10),
    risk_reasons         varchar(1000)  not null,
    proposed_limit       numeric(19, 4),
    proposed_term_days   integer,
    proposed_price_group varchar(20),
    agreed_limit         numeric(19, 4),
    agreed_term_days     integer,
    agreed_price_group   varchar(20),
    decision_reason      varchar(500)   not null,
    decision_comment     varchar(2000)  not null,
    decided_at           timestamptz,
    decided_by           uuid,
    decided_by_name      varchar(200),
    approved_at          timestamptz,
    approved_by          uuid,
    approved_by_name     varchar(200),
    return_reason        varchar(500)   not null,
    end_reason           varchar(500)   not null,
    ended_at             timestamptz,
    ended_by_name        varchar(200),
    constraint application_pk primary key (id),
    constraint application_number_key unique (number),
    constraint application_request_key unique (request_key),
    constraint application_customer_fk foreign key (customer_id) references customer (id),
    constraint application_kind_known check (kind in ('PERSON', 'COMPANY')),
    constraint application_state_known check (state in
        ('RECEIVED', 'SUSPECTED', 'ASSESSING', 'DECIDING', 'ACCEPTED', 'REGISTERED', 'ATTACHED', 'REFUSED', 'CANCELLED')),
    constraint application_channel_known check (channel in ('COUNTER', 'WEB', 'CALL', 'MAIL', 'SCAN', 'API')),
    constraint application_language_known check (language in ('id', 'en')),
    constraint application_risk_known check (risk in ('GREEN', 'YELLOW', 'RED')),
    constraint application_resolution_known check (resolution in ('NEW', 'LINK', 'MERGE')),
    constraint application_credit_not_negative check (wanted_credit >= 0 and agreed_limit >= 0 and proposed_limit >= 0),
    -- Who asks never approves, and nobody approves what they decided.
    constraint application_approved_by_another
        check (approved_by is null or (approved_by is distinct from requested_by and approved_by is distinct from decided_by))
);
create index application_customer_ix on application (customer_id) where customer_id is not null;
create index application_received_ix on application (received_at desc, id desc);

create table application_duplicate (
    application_id uuid          not null,
    position       integer       not null,
    customer_id    uuid          not null,
    verdict        varchar(10)   not null,
    score          numeric(4, 3) not null,
    name_score     numeric(4, 3) not null,
    address_score  numeric(4, 3) not null,
    reasons        varchar(200)  not null,
    -- Somebody looked at it and said that it is another one.
    dismissed      boolean       not null,
    constraint application_duplicate_pk primary key (application_id, position),
    constraint application_duplicate_application_fk foreign key (application_id) references application (id),
    constraint application_duplicate_customer_fk foreign key (customer_id) references customer (id),
    constraint application_duplicate_verdict_known check (verdict in ('CERTAIN', 'POSSIBLE', 'NONE')),
    constraint application_duplicate_scores check
        (score between 0 and 1 and name_score between 0 and 1 and address_score between 0 and 1)
);
